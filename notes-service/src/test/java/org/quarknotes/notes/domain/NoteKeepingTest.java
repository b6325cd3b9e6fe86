package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;
import static org.quarknotes.notes.domain.Desk.assertMissing;
import static org.quarknotes.notes.domain.Desk.overtakenBy;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.EVE;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.draft;
import static org.quarknotes.notes.domain.Samples.grant;
import static org.quarknotes.notes.domain.Samples.newId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.NoteEvent.Happening;
import org.quarknotes.notes.domain.NoteRejection.RoleTooLow;
import org.quarknotes.notes.domain.NoteRejection.StaleVersion;

class NoteKeepingTest {
    private final Desk desk = new Desk();
    private final NoteKeeping keeping = desk.keeping;
    private final Note note = desk.written(ADA, "Groceries");

    @Test
    void a_new_note_is_active_at_version_one_and_its_owners() {
        assertThat(note)
                .isEqualTo(new Note(note.id(), ADA, draft("Groceries"), new Life.Kept(Shelf.ACTIVE), 1, NOON, NOON));
        assertThat(desk.reading.read(ADA, note.id())).isEqualTo(new VisibleNote(note, Role.OWNER));
    }

    @Test
    void a_note_of_someone_else_looks_missing() {
        Precondition unasked = version -> fail("a stranger learns that there is a version");

        for (var id : List.of(note.id(), newId())) {
            assertMissing(() -> desk.reading.read(EVE, id));
            assertMissing(() -> keeping.revise(EVE, id, unasked, NoteKeepingTest::changed));
            assertMissing(() -> keeping.trash(EVE, id, unasked));
            assertMissing(() -> keeping.restore(EVE, id));
            assertMissing(() -> keeping.purge(EVE, id, unasked));
        }
        assertThat(desk.now(note)).isEqualTo(note);
    }

    @Test
    void a_reader_reads_and_does_no_more() {
        desk.share(note, BOB, Role.READER);

        assertThat(desk.reading.read(BOB, note.id())).isEqualTo(new VisibleNote(note, Role.READER));
        assertThatExceptionOfType(RoleTooLow.class)
                .isThrownBy(() -> keeping.revise(BOB, note.id(), Desk::any, NoteKeepingTest::changed))
                .withMessageContaining("As reader");
        assertOwnersOnly(BOB);
    }

    @Test
    void an_editor_changes_and_archives_but_neither_trashes_nor_restores_nor_purges() {
        desk.share(note, BOB, Role.EDITOR);

        var archived =
                keeping.revise(BOB, note.id(), Desk::any, present -> new Revision(draft("Changed"), Shelf.ARCHIVED));

        assertThat(archived.role()).isEqualTo(Role.EDITOR);
        assertThat(desk.now(note).state()).isEqualTo(NoteState.ARCHIVED);
        assertThat(desk.now(note).owner()).isEqualTo(ADA);
        assertOwnersOnly(BOB);
    }

    @Test
    void every_change_is_one_version_more_and_leaves_the_time_of_writing() {
        desk.clock.advance(Duration.ofSeconds(5));
        var revised = desk.retitle(note, "Changed");
        desk.trash(note);

        assertThat(revised.version()).isEqualTo(2);
        assertThat(revised.createdAt()).isEqualTo(NOON);
        assertThat(revised.updatedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(desk.now(note).version()).isEqualTo(3);
        assertThat(keeping.restore(ADA, note.id()).note().version()).isEqualTo(4);
    }

    @Test
    void a_notes_time_never_runs_backwards() {
        desk.clock.advance(Duration.ofSeconds(-5));

        assertThat(desk.retitle(note, "Changed").updatedAt()).isEqualTo(NOON);
    }

    @Test
    void who_has_not_seen_the_present_version_changes_nothing() {
        Precondition seenAnother = version -> version == 7;

        assertStale(() -> keeping.revise(ADA, note.id(), seenAnother, present -> fail("content comes last")));
        assertStale(() -> keeping.trash(ADA, note.id(), seenAnother));
        assertStale(() -> keeping.purge(ADA, note.id(), seenAnother));

        assertThat(desk.now(note)).isEqualTo(note);
        assertThat(desk.notes.told()).hasSize(1);
    }

    @Test
    void who_admits_any_version_is_repeated_on_the_newer_one_when_overtaken() {
        var result = keeping.revise(
                ADA,
                note.id(),
                overtakenBy(1, () -> desk.retitle(note, "Changed")),
                present -> new Revision(draft(present.content().title().text() + "!"), present.shelf()));

        assertThat(result.note().version()).isEqualTo(3);
        assertThat(result.note().content().title().text()).isEqualTo("Changed!");
    }

    @Test
    void who_wants_one_version_is_not_repeated_on_another_when_overtaken() {
        var overtaken = overtakenBy(1, () -> desk.retitle(note, "Changed"));
        Precondition first = version -> version == 1 && overtaken.admits(version);

        assertStale(() -> keeping.revise(ADA, note.id(), first, present -> new Revision(draft("x"), present.shelf())));

        assertThat(desk.now(note).content()).isEqualTo(draft("Changed"));
    }

    @Test
    void a_trashing_and_a_purge_that_are_overtaken_are_repeated_too() {
        keeping.trash(ADA, note.id(), overtakenBy(1, () -> desk.retitle(note, "Changed")));
        assertThat(desk.now(note).version()).isEqualTo(3);
        assertThat(desk.now(note).isTrashed()).isTrue();

        keeping.purge(ADA, note.id(), overtakenBy(1, () -> keeping.restore(ADA, note.id())));
        assertMissing(() -> desk.now(note));
    }

    @Test
    void who_is_always_overtaken_hears_of_it_in_the_end() {
        var always = overtakenBy(1_000, () -> desk.retitle(note, "Changed"));

        assertStale(() -> keeping.revise(ADA, note.id(), always, NoteKeepingTest::changed));
    }

    @Test
    void every_step_is_told_with_who_took_it_and_the_version_after() {
        desk.share(note, BOB, Role.EDITOR);
        keeping.revise(BOB, note.id(), Desk::any, NoteKeepingTest::changed);
        desk.trash(note);
        keeping.restore(ADA, note.id());
        keeping.purge(ADA, note.id(), Desk::any);

        assertThat(desk.notes.told())
                .containsExactly(
                        new NoteEvent.Created(told("Groceries", 1, ADA)),
                        new NoteEvent.Shared(told("Groceries", 1, ADA), grant(note, BOB, Role.EDITOR)),
                        new NoteEvent.Revised(told("Changed", 2, BOB)),
                        new NoteEvent.Trashed(told("Changed", 3, ADA)),
                        new NoteEvent.Restored(told("Changed", 4, ADA)),
                        new NoteEvent.Purged(told("Changed", 5, ADA)));
    }

    private Happening told(String title, long version, UserId actor) {
        return new Happening(note.id(), ADA, new Title(title), version, Optional.of(actor), NOON);
    }

    private static Revision changed(Revision present) {
        return new Revision(draft("Changed"), present.shelf());
    }

    private void assertOwnersOnly(UserId grantee) {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> keeping.trash(grantee, note.id(), Desk::any),
                () -> keeping.restore(grantee, note.id()),
                () -> keeping.purge(grantee, note.id(), Desk::any))) {
            assertThatExceptionOfType(RoleTooLow.class).isThrownBy(call);
        }
    }

    private static void assertStale(ThrowingCallable call) {
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(call);
    }
}
