package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.EVE;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.draft;
import static org.quarknotes.notes.domain.Samples.grant;
import static org.quarknotes.notes.domain.Samples.shared;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.NoteRejection.NoSuchNote;
import org.quarknotes.notes.domain.NoteRejection.RoleTooLow;
import org.quarknotes.notes.domain.NoteRejection.StaleVersion;
import org.quarknotes.notes.domain.NoteRejection.Trashed;

class NoteKeepingTest {
    private final InMemoryNotes notes = new InMemoryNotes();
    private final TestClock clock = new TestClock();
    private final NoteKeeping keeping = new NoteKeeping(
            notes, new NoteAccess(notes), () -> new NoteId(UUID.randomUUID().toString()), clock);
    private final Note note = keeping.write(ADA, draft("Groceries"));

    @Test
    void a_new_note_is_active_at_version_one_and_its_owners() {
        assertThat(note).isEqualTo(new Note(note.id(), ADA, draft("Groceries"), NoteState.ACTIVE, 1, NOON, NOON));
        assertThat(keeping.read(ADA, note.id())).isEqualTo(new VisibleNote(note, Role.OWNER));
    }

    @Test
    void a_note_of_someone_else_looks_missing() {
        var missing = new NoteId(UUID.randomUUID().toString());
        Precondition unasked = version -> fail("a stranger learns that there is a version");

        for (var id : new NoteId[] {note.id(), missing}) {
            assertMissing(() -> keeping.read(EVE, id));
            assertMissing(() -> keeping.revise(EVE, id, unasked, NoteKeepingTest::changed));
            assertMissing(() -> keeping.trash(EVE, id, unasked));
            assertMissing(() -> keeping.purge(EVE, id, unasked));
        }
        assertThat(keeping.read(ADA, note.id()).note()).isEqualTo(note);
    }

    @Test
    void a_reader_reads_and_does_no_more() {
        share(BOB, Role.READER);

        assertThat(keeping.read(BOB, note.id())).isEqualTo(new VisibleNote(note, Role.READER));
        assertThatExceptionOfType(RoleTooLow.class)
                .isThrownBy(() -> keeping.revise(BOB, note.id(), NoteKeepingTest::any, NoteKeepingTest::changed))
                .withMessageContaining("As reader");
        assertOwnersOnly(BOB);
    }

    @Test
    void an_editor_changes_and_archives_but_neither_trashes_nor_purges() {
        share(BOB, Role.EDITOR);

        var archived = keeping.revise(
                BOB, note.id(), NoteKeepingTest::any, present -> new Revision(draft("Changed"), NoteState.ARCHIVED));

        assertThat(archived.role()).isEqualTo(Role.EDITOR);
        assertThat(keeping.read(ADA, note.id()).note().state()).isEqualTo(NoteState.ARCHIVED);
        assertThat(keeping.read(ADA, note.id()).note().owner()).isEqualTo(ADA);
        assertOwnersOnly(BOB);
    }

    @Test
    void every_change_is_one_version_more_and_leaves_the_time_of_writing() {
        clock.advance(Duration.ofSeconds(5));
        var revised = keeping.revise(ADA, note.id(), NoteKeepingTest::any, NoteKeepingTest::changed)
                .note();
        keeping.trash(ADA, note.id(), NoteKeepingTest::any);

        assertThat(revised.version()).isEqualTo(2);
        assertThat(revised.createdAt()).isEqualTo(NOON);
        assertThat(revised.updatedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(keeping.read(ADA, note.id()).note().version()).isEqualTo(3);
    }

    @Test
    void a_notes_time_never_runs_backwards() {
        clock.advance(Duration.ofSeconds(-5));

        assertThat(keeping.revise(ADA, note.id(), NoteKeepingTest::any, NoteKeepingTest::changed)
                        .note()
                        .updatedAt())
                .isEqualTo(NOON);
    }

    @Test
    void who_has_not_seen_the_present_version_changes_nothing() {
        Precondition seenAnother = version -> version == 7;

        assertStale(() -> keeping.revise(ADA, note.id(), seenAnother, present -> fail("content comes last")));
        assertStale(() -> keeping.trash(ADA, note.id(), seenAnother));
        assertStale(() -> keeping.purge(ADA, note.id(), seenAnother));

        assertThat(keeping.read(ADA, note.id()).note()).isEqualTo(note);
    }

    @Test
    void who_admits_any_version_is_repeated_on_the_newer_one_when_overtaken() {
        var overtaker = new Overtaker(1);

        var result = keeping.revise(
                ADA,
                note.id(),
                overtaker,
                present -> new Revision(draft(present.content().title().text() + "!"), present.state()));

        assertThat(result.note().version()).isEqualTo(3);
        assertThat(result.note().content().title().text()).isEqualTo("Changed!");
    }

    @Test
    void who_wants_one_version_is_not_repeated_on_another_when_overtaken() {
        var overtaker = new Overtaker(1);
        Precondition first = version -> version == 1 && overtaker.admits(version);

        assertStale(() -> keeping.revise(ADA, note.id(), first, present -> new Revision(draft("x"), present.state())));

        assertThat(keeping.read(ADA, note.id()).note().content()).isEqualTo(draft("Changed"));
    }

    @Test
    void a_trashing_and_a_purge_that_are_overtaken_are_repeated_too() {
        keeping.trash(ADA, note.id(), new Overtaker(1));
        assertThat(keeping.read(ADA, note.id()).note())
                .satisfies(trashed -> assertThat(trashed.version()).isEqualTo(3))
                .satisfies(trashed -> assertThat(trashed.isTrashed()).isTrue());

        var other = keeping.write(ADA, draft("Other"));
        keeping.purge(ADA, other.id(), version -> {
            if (version == 1) {
                keeping.trash(ADA, other.id(), NoteKeepingTest::any);
            }
            return true;
        });
        assertMissing(() -> keeping.read(ADA, other.id()));
    }

    @Test
    void who_is_always_overtaken_hears_of_it_in_the_end() {
        assertStale(() -> keeping.revise(ADA, note.id(), new Overtaker(1_000), NoteKeepingTest::changed));
    }

    @Test
    void a_trashed_note_is_its_owners_alone_and_nobody_changes_it() {
        share(BOB, Role.EDITOR);
        keeping.trash(ADA, note.id(), NoteKeepingTest::any);

        assertThat(keeping.read(ADA, note.id()).note().content()).isEqualTo(draft("Groceries"));
        assertThatExceptionOfType(Trashed.class)
                .isThrownBy(() -> keeping.revise(ADA, note.id(), NoteKeepingTest::any, NoteKeepingTest::changed));
        assertMissing(() -> keeping.read(BOB, note.id()));
        assertMissing(() -> keeping.revise(BOB, note.id(), NoteKeepingTest::any, NoteKeepingTest::changed));
    }

    @Test
    void a_note_in_the_trash_stays_there_as_it_is_when_trashed_again() {
        keeping.trash(ADA, note.id(), NoteKeepingTest::any);
        var trashed = keeping.read(ADA, note.id());

        keeping.trash(ADA, note.id(), NoteKeepingTest::any);

        assertThat(keeping.read(ADA, note.id())).isEqualTo(trashed);
    }

    @Test
    void a_purged_note_is_gone_for_everybody_from_the_trash_or_at_once() {
        share(BOB, Role.READER);
        var other = keeping.write(ADA, draft("Other"));
        keeping.trash(ADA, other.id(), NoteKeepingTest::any);

        keeping.purge(ADA, note.id(), NoteKeepingTest::any);
        keeping.purge(ADA, other.id(), NoteKeepingTest::any);

        assertMissing(() -> keeping.read(ADA, note.id()));
        assertMissing(() -> keeping.read(BOB, note.id()));
        assertMissing(() -> keeping.read(ADA, other.id()));
    }

    @Test
    void no_change_leads_into_the_trash() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Revision(draft("x"), NoteState.TRASHED));
    }

    /** Admits every version, but the first times changes the note before saying so. */
    private final class Overtaker implements Precondition {
        private final AtomicInteger left;

        private Overtaker(int times) {
            this.left = new AtomicInteger(times);
        }

        @Override
        public boolean admits(long version) {
            if (left.getAndDecrement() > 0) {
                keeping.revise(ADA, note.id(), NoteKeepingTest::any, NoteKeepingTest::changed);
            }
            return true;
        }
    }

    private static boolean any(long version) {
        return version > 0;
    }

    private static Revision changed(Revision present) {
        return new Revision(draft("Changed"), present.state());
    }

    private void share(UserId grantee, Role role) {
        var grant = grant(note, grantee, role);
        notes.grant(grant, shared(note, grant));
    }

    private void assertOwnersOnly(UserId grantee) {
        assertThatExceptionOfType(RoleTooLow.class)
                .isThrownBy(() -> keeping.trash(grantee, note.id(), NoteKeepingTest::any));
        assertThatExceptionOfType(RoleTooLow.class)
                .isThrownBy(() -> keeping.purge(grantee, note.id(), NoteKeepingTest::any));
    }

    private static void assertMissing(ThrowingCallable call) {
        assertThatExceptionOfType(NoSuchNote.class).isThrownBy(call).withMessage("There is no such note.");
    }

    private static void assertStale(ThrowingCallable call) {
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(call);
    }
}
