package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;
import static org.quarknotes.notes.domain.Desk.assertMissing;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.EVE;
import static org.quarknotes.notes.domain.Samples.draft;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.NoteHistory.Versions;
import org.quarknotes.notes.domain.NoteRejection.NoSuchVersion;
import org.quarknotes.notes.domain.NoteRejection.RoleTooLow;
import org.quarknotes.notes.domain.NoteRejection.StaleVersion;
import org.quarknotes.notes.domain.NoteRejection.Trashed;

class NoteHistoryTest {
    private final Desk desk = new Desk();
    private final NoteHistory history = desk.history;
    private final Note first = desk.written(ADA, "First");
    private final Note second = desk.retitle(first, "Second");

    @Test
    void all_who_see_a_note_see_what_it_was() {
        desk.share(first, BOB, Role.READER);

        assertThat(history.read(ADA, first.id(), () -> 1)).isEqualTo(new VisibleNote(first, Role.OWNER));
        assertThat(history.read(BOB, first.id(), () -> 1)).isEqualTo(new VisibleNote(first, Role.READER));
        assertThat(history.list(listing(BOB)))
                .isEqualTo(new Versions(new Page<>(List.of(NoteSummary.of(first)), Optional.empty()), Role.READER));
    }

    @Test
    void nobody_else_learns_that_there_is_a_history() {
        assertMissing(() -> history.list(listing(EVE)));
        assertMissing(() -> history.read(EVE, first.id(), () -> fail("asked which version")));
        assertMissing(() -> history.restore(EVE, first.id(), () -> fail("asked which version"), version -> fail()));
    }

    @Test
    void the_history_of_a_trashed_note_is_its_owners_alone() {
        desk.share(first, BOB, Role.EDITOR);
        desk.trash(first);

        assertThat(history.read(ADA, first.id(), () -> 2).note()).isEqualTo(second);
        assertMissing(() -> history.list(listing(BOB)));
        assertMissing(() -> history.read(BOB, first.id(), () -> 1));
    }

    @Test
    void the_present_version_and_those_to_come_are_no_history() {
        for (long version : new long[] {0, 2, 3}) {
            assertThatExceptionOfType(NoSuchVersion.class)
                    .isThrownBy(() -> history.read(ADA, first.id(), () -> version));
            assertThatExceptionOfType(NoSuchVersion.class)
                    .isThrownBy(() -> history.restore(ADA, first.id(), () -> version, Desk::any));
        }
        assertThat(desk.now(first)).isEqualTo(second);
    }

    @Test
    void a_restored_version_is_the_next_one_and_stays_on_the_present_shelf() {
        desk.keeping.revise(ADA, first.id(), Desk::any, present -> new Revision(draft("Third"), Shelf.ARCHIVED));
        desk.share(first, BOB, Role.EDITOR);

        var restored = history.restore(BOB, first.id(), () -> 1, version -> version == 3);

        assertThat(restored.role()).isEqualTo(Role.EDITOR);
        assertThat(restored.note().content()).isEqualTo(first.content());
        assertThat(restored.note().life()).isEqualTo(new Life.Kept(Shelf.ARCHIVED));
        assertThat(restored.note().version()).isEqualTo(4);
        assertThat(desk.now(first)).isEqualTo(restored.note());
        assertThat(desk.lastTold())
                .isInstanceOfSatisfying(
                        NoteEvent.Revised.class,
                        revised -> assertThat(revised.what().actor()).contains(BOB));
    }

    @Test
    void restoring_asks_for_role_then_precondition_then_trash_then_version() {
        desk.share(first, BOB, Role.READER);

        assertThatExceptionOfType(RoleTooLow.class)
                .isThrownBy(() -> history.restore(BOB, first.id(), () -> fail("version"), version -> fail("seen")));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> history.restore(ADA, first.id(), () -> fail("version"), version -> version == 1));

        desk.trash(first);
        assertThatExceptionOfType(Trashed.class)
                .isThrownBy(() -> history.restore(ADA, first.id(), () -> fail("version"), Desk::any));
    }

    @Test
    void a_purge_takes_the_history_with_it() {
        desk.keeping.purge(ADA, first.id(), Desk::any);

        assertMissing(() -> history.read(ADA, first.id(), () -> 1));
        assertMissing(() -> history.list(listing(ADA)));
    }

    private VersionListing listing(UserId reader) {
        return new VersionListing(reader, first.id(), 10, Optional.empty());
    }
}
