package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.draft;
import static org.quarknotes.notes.domain.Samples.once;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.NoteKeeping.Written;
import org.quarknotes.notes.domain.NoteRejection.KeyReused;

/** Creation with a key: it takes effect once. */
class WritingOnceTest {
    private final Desk desk = new Desk();

    @Test
    void a_request_that_is_repeated_writes_nothing_and_gets_the_first_note() {
        var first = write(once("key", "print"));

        var second = write(once("key", "print"));

        assertThat(first.again()).isFalse();
        assertThat(second).isEqualTo(new Written(first.note(), true));
        assertThat(desk.notes.told()).hasSize(1);
    }

    @Test
    void a_repetition_gets_the_note_as_it_was_first_written_whatever_became_of_it() {
        var first = write(once("key", "print")).note();
        desk.retitle(first, "Changed");
        desk.keeping.purge(ADA, first.id(), Desk::any);

        assertThat(write(once("key", "print"))).isEqualTo(new Written(first, true));
    }

    @Test
    void a_key_is_for_one_request_only() {
        write(once("key", "print"));

        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> write(once("key", "another")));
        assertThat(desk.notes.told()).hasSize(1);
    }

    @Test
    void keys_of_different_people_are_different_keys() {
        write(once("key", "print"));

        assertThat(desk.keeping
                        .write(BOB, draft("Of Bob"), Optional.of(new Once(BOB, "key", "other", Samples.NOON)))
                        .again())
                .isFalse();
    }

    @Test
    void after_a_day_the_same_request_is_a_new_one() {
        write(once("key", "print"));
        var nextDay = new Once(ADA, "key", "print", Samples.NOON.plus(Duration.ofDays(1)));

        assertThat(write(nextDay).again()).isFalse();
        assertThat(desk.notes.told()).hasSize(2);
    }

    @Test
    void without_a_key_every_request_writes() {
        desk.written(ADA, "Groceries");
        desk.written(ADA, "Groceries");

        assertThat(desk.notes.told()).hasSize(2);
    }

    private Written write(Once request) {
        return desk.keeping.write(ADA, draft("Groceries"), Optional.of(request));
    }
}
