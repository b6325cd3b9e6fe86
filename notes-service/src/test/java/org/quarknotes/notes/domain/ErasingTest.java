package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.notes.domain.Desk.assertMissing;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.EVE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.Erasures.Asking;
import org.quarknotes.notes.domain.Housekeeping.Sweep;
import org.quarknotes.notes.domain.NoteEvent.Happening;
import org.quarknotes.notes.domain.NoteEvent.Purged;
import org.quarknotes.notes.domain.NoteEvent.Unshared;

class ErasingTest {
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    private static final Sweep ONE_ERASURE = new Sweep(0, 0, 1);

    private final Desk desk = new Desk();

    @Test
    void who_left_is_gone_at_once_and_nobody_sees_anything_of_theirs() {
        var kept = desk.written(ADA, "Kept");
        var trashed = desk.written(ADA, "Trashed");
        desk.share(kept, BOB, Role.EDITOR);
        desk.trash(trashed);
        var bobs = desk.written(BOB, "Of Bob");
        desk.share(bobs, ADA, Role.EDITOR);

        assertThat(desk.erasing.begin("event-1", ADA)).isEqualTo(Asking.ASKED);

        assertThat(desk.notes.notes(ADA, 10)).isEmpty();
        assertMissing(() -> desk.reading.read(BOB, kept.id()));
        assertThat(desk.notes.tags(ADA)).isEmpty();
        assertThat(desk.notes.grants(bobs.id())).isEmpty();
        assertThat(desk.now(bobs)).isEqualTo(bobs);
    }

    @Test
    void the_end_of_every_note_is_told_and_the_end_of_grants_is_not() {
        var note = desk.written(ADA, "Groceries");
        desk.share(desk.written(BOB, "Of Bob"), ADA, Role.READER);

        desk.erasing.begin("event-1", ADA);

        assertThat(desk.notes.told())
                .contains(new Purged(new Happening(
                        note.id(), ADA, note.content().title(), 2, Optional.empty(), desk.clock.instant())))
                .noneMatch(Unshared.class::isInstance);
    }

    @Test
    void what_comes_after_is_gone_two_minutes_later_and_that_is_the_end_of_it() {
        desk.erasing.begin("event-1", ADA);
        desk.written(ADA, "With a token that is believed for some seconds yet");
        desk.share(desk.written(BOB, "Shared at the last moment"), ADA, Role.READER);

        desk.clock.advance(TWO_MINUTES.minusMillis(1));
        assertThat(desk.housekeeping.sweep().isIdle()).isTrue();
        desk.clock.advance(Duration.ofMillis(1));
        assertThat(desk.housekeeping.sweep()).isEqualTo(ONE_ERASURE);

        assertThat(desk.notes.notes(ADA, 10)).isEmpty();
        assertThat(desk.notes
                        .shared(new SharedListing(ADA, 10, Optional.empty()))
                        .items())
                .isEmpty();
        desk.clock.advance(TWO_MINUTES);
        assertThat(desk.housekeeping.sweep().isIdle()).isTrue();
    }

    @Test
    void an_event_that_comes_again_begins_nothing() {
        desk.erasing.begin("event-1", ADA);
        desk.clock.advance(TWO_MINUTES);
        desk.housekeeping.sweep();

        assertThat(desk.erasing.begin("event-1", ADA)).isEqualTo(Asking.ASKED_BEFORE);

        desk.clock.advance(TWO_MINUTES);
        assertThat(desk.housekeeping.sweep().isIdle()).isTrue();
    }

    @Test
    void somebody_with_many_notes_is_erased_in_several_goes() {
        for (int n = 0; n < 600; n++) {
            desk.written(ADA, "Note " + n);
        }

        desk.erasing.begin("event-1", ADA);
        assertThat(desk.notes.notes(ADA, 1_000)).hasSize(350);
        assertThat(desk.housekeeping.sweep()).isEqualTo(ONE_ERASURE);
        assertThat(desk.notes.notes(ADA, 1_000)).hasSize(100);
        assertThat(desk.housekeeping.sweep()).isEqualTo(ONE_ERASURE);

        assertThat(desk.notes.notes(ADA, 1_000)).isEmpty();
        assertThat(desk.housekeeping.sweep().isIdle()).isTrue();
    }

    @Test
    void a_note_that_others_change_meanwhile_holds_up_no_other() {
        var busy = desk.written(ADA, "Busy");
        var quiet = desk.written(ADA, "Quiet");
        desk.share(busy, BOB, Role.EDITOR);
        var belongings = new Interrupted(desk.notes, () -> desk.retitle(busy, "Changed"));

        assertThat(clearance(belongings).clear(ADA)).isFalse();

        assertThat(desk.notes.find(ADA, quiet.id())).isEmpty();
        assertThat(desk.notes.find(ADA, busy.id())).isPresent();
        assertThat(clearance(desk.notes).clear(ADA)).isTrue();
    }

    @Test
    void one_who_cannot_be_erased_holds_up_no_other() {
        desk.written(EVE, "Of Eve");
        desk.erasures.ask(Erasure.asked(ADA, desk.clock.instant()), "event-1");
        desk.clock.advance(Duration.ofSeconds(1));
        desk.erasures.ask(Erasure.asked(EVE, desk.clock.instant()), "event-2");
        var belongings = new Interrupted(desk.notes, () -> {}) {
            @Override
            public List<Note> notes(UserId owner, int most) {
                if (owner.equals(ADA)) {
                    throw new IllegalStateException("cannot be read, says a test");
                }
                return super.notes(owner, most);
            }
        };
        var erasing = new Erasing(desk.erasures, clearance(belongings), desk.clock);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(erasing::goOn);

        assertThat(desk.notes.notes(EVE, 10)).isEmpty();
        assertThat(desk.erasures.due(desk.clock.instant(), 10))
                .extracting(Erasure::person)
                .containsExactly(ADA);
    }

    private Clearance clearance(Belongings belongings) {
        return new Clearance(desk.notes, belongings, new NoteSteps(desk.clock));
    }

    /** Belongings of which something happens each time after they were read. */
    private static class Interrupted implements Belongings {
        private final Belongings belongings;
        private final Runnable interruption;

        Interrupted(Belongings belongings, Runnable interruption) {
            this.belongings = belongings;
            this.interruption = interruption;
        }

        @Override
        public List<Note> notes(UserId owner, int most) {
            return belongings.notes(owner, most);
        }

        @Override
        public void forgetAnswers(List<Note> notesOfOneOwner) {
            interruption.run();
        }

        @Override
        public boolean removeRest(UserId person) {
            return belongings.removeRest(person);
        }
    }
}
