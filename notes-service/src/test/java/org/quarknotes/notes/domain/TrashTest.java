package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.notes.domain.Desk.assertMissing;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.draft;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.NoteRejection.Trashed;

/** Into the trash and out of it. */
class TrashTest {
    private final Desk desk = new Desk();
    private final NoteKeeping keeping = desk.keeping;
    private final Note note = desk.written(ADA, "Groceries");

    @Test
    void a_trashed_note_is_its_owners_alone_and_nobody_changes_it() {
        desk.share(note, BOB, Role.EDITOR);
        desk.trash(note);

        assertThat(desk.now(note).content()).isEqualTo(draft("Groceries"));
        assertThatExceptionOfType(Trashed.class)
                .isThrownBy(() -> keeping.revise(ADA, note.id(), Desk::any, TrashTest::changed));
        assertMissing(() -> desk.reading.read(BOB, note.id()));
        assertMissing(() -> keeping.revise(BOB, note.id(), Desk::any, TrashTest::changed));
    }

    @Test
    void a_note_in_the_trash_stays_there_as_it_is_when_trashed_again() {
        desk.trash(note);
        var trashed = desk.now(note);
        desk.clock.advance(Duration.ofDays(1));

        desk.trash(note);

        assertThat(desk.now(note)).isEqualTo(trashed);
        assertThat(desk.notes.told()).hasSize(2);
    }

    @Test
    void a_restored_note_is_where_it_was_and_shared_as_it_was() {
        desk.share(note, BOB, Role.EDITOR);
        keeping.revise(ADA, note.id(), Desk::any, present -> new Revision(present.content(), Shelf.ARCHIVED));
        desk.trash(note);

        var restored = keeping.restore(ADA, note.id());

        assertThat(restored.note().life()).isEqualTo(new Life.Kept(Shelf.ARCHIVED));
        assertThat(restored.role()).isEqualTo(Role.OWNER);
        assertThat(desk.reading.read(BOB, note.id()).note()).isEqualTo(restored.note());
    }

    @Test
    void restoring_what_is_not_in_the_trash_changes_nothing() {
        assertThat(keeping.restore(ADA, note.id()).note()).isEqualTo(note);

        assertThat(desk.notes.told()).hasSize(1);
    }

    @Test
    void a_note_whose_time_in_the_trash_is_over_looks_missing_although_it_is_still_there() {
        desk.trash(note);
        desk.clock.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(desk.now(note).isTrashed()).isTrue();

        desk.clock.advance(Duration.ofMillis(1));

        assertMissing(() -> desk.now(note));
        assertMissing(() -> keeping.restore(ADA, note.id()));
        assertMissing(() -> keeping.purge(ADA, note.id(), Desk::any));
    }

    @Test
    void a_purged_note_is_gone_for_everybody_from_the_trash_or_at_once() {
        desk.share(note, BOB, Role.READER);
        var other = desk.written(ADA, "Other");
        desk.trash(other);

        keeping.purge(ADA, note.id(), Desk::any);
        keeping.purge(ADA, other.id(), Desk::any);

        assertMissing(() -> desk.now(note));
        assertMissing(() -> desk.reading.read(BOB, note.id()));
        assertMissing(() -> desk.now(other));
    }

    private static Revision changed(Revision present) {
        return new Revision(draft("Changed"), present.shelf());
    }
}
