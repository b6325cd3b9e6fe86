package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.EVE;
import static org.quarknotes.notes.domain.Samples.NOON;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.Erasures.Asking;

/** What the domain relies on, whoever keeps in mind who is to be erased. */
public interface ErasuresContract {
    Instant LATER = NOON.plusSeconds(120);

    /** Empty at the beginning of each test, and the same throughout it. */
    Erasures erasures();

    @Test
    default void what_was_asked_for_is_due_until_it_is_done() {
        var erasure = Erasure.asked(ADA, NOON);

        assertThat(erasures().ask(erasure, "event-1")).isEqualTo(Asking.ASKED);

        assertThat(erasures().due(NOON, 10)).containsExactly(erasure);
        assertThat(erasures().due(NOON.minusMillis(1), 10)).isEmpty();
        erasures().done(erasure);
        assertThat(erasures().due(NOON, 10)).isEmpty();
    }

    @Test
    default void an_event_that_comes_again_asks_for_nothing() {
        erasures().ask(Erasure.asked(ADA, NOON), "event-1");
        erasures().done(Erasure.asked(ADA, NOON));

        assertThat(erasures().ask(Erasure.asked(ADA, LATER), "event-1")).isEqualTo(Asking.ASKED_BEFORE);

        assertThat(erasures().due(LATER, 10)).isEmpty();
    }

    @Test
    default void what_was_put_off_is_due_later() {
        var erasure = Erasure.asked(ADA, NOON);
        erasures().ask(erasure, "event-1");

        erasures().putOff(erasure.onceMore());

        assertThat(erasures().due(LATER.minusMillis(1), 10)).isEmpty();
        assertThat(erasures().due(LATER, 10)).containsExactly(erasure.onceMore());
    }

    @Test
    default void the_longest_due_come_first_and_no_more_than_asked_for() {
        erasures().ask(Erasure.asked(ADA, NOON.plusSeconds(1)), "event-1");
        erasures().ask(Erasure.asked(BOB, NOON.plusSeconds(3)), "event-2");
        erasures().ask(Erasure.asked(EVE, NOON.plusSeconds(2)), "event-3");

        assertThat(erasures().due(LATER, 2)).extracting(Erasure::person).containsExactly(ADA, EVE);
        assertThat(erasures().due(LATER, 3)).extracting(Erasure::person).containsExactly(ADA, EVE, BOB);
    }

    @Test
    default void who_is_at_the_former_request_does_not_end_the_new_one() {
        var former = Erasure.asked(ADA, NOON);
        var anew = Erasure.asked(ADA, NOON.plusSeconds(1));
        erasures().ask(former, "event-1");
        erasures().ask(anew, "event-2");

        erasures().putOff(former.onceMore());
        erasures().done(former);

        assertThat(erasures().due(LATER, 10)).containsExactly(anew);
    }

    @Test
    default void what_is_done_cannot_be_put_off() {
        var erasure = Erasure.asked(ADA, NOON);
        erasures().ask(erasure, "event-1");
        erasures().done(erasure);

        erasures().putOff(erasure.onceMore());

        assertThat(erasures().due(LATER, 10)).isEmpty();
    }
}
