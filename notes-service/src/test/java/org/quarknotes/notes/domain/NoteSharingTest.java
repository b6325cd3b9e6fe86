package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.EVE;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.grant;
import static org.quarknotes.notes.domain.Samples.happening;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.NoteRejection.NoSuchGrant;
import org.quarknotes.notes.domain.NoteRejection.NoSuchNote;
import org.quarknotes.notes.domain.NoteRejection.NoSuchUser;
import org.quarknotes.notes.domain.NoteRejection.RoleTooLow;
import org.quarknotes.notes.domain.NoteRejection.SharedWithOneself;
import org.quarknotes.notes.domain.NoteRejection.Trashed;
import org.quarknotes.notes.domain.NoteSharing.Shared;
import org.quarknotes.notes.domain.People.PeopleUnavailable;

class NoteSharingTest {
    private final Desk desk = new Desk();
    private final InMemoryNotes notes = desk.notes;
    private final NoteSharing sharing = desk.sharing;
    private final Note note = desk.written(ADA, "Groceries");

    @Test
    void whom_a_note_is_shared_with_sees_it_and_hears_of_it() {
        var shared = share(ADA, BOB, Role.READER);

        assertThat(shared).isEqualTo(new Shared(grant(note, BOB, Role.READER), true));
        assertThat(desk.reading.read(BOB, note.id())).isEqualTo(new VisibleNote(note, Role.READER));
        assertThat(told()).containsExactly(new NoteEvent.Shared(happening(note), grant(note, BOB, Role.READER)));
    }

    @Test
    void sharing_again_in_the_same_role_changes_nothing() {
        share(ADA, BOB, Role.READER);

        assertThat(share(ADA, BOB, Role.READER)).isEqualTo(new Shared(grant(note, BOB, Role.READER), false));

        assertThat(told()).hasSize(1);
    }

    @Test
    void a_change_of_role_leaves_the_time_of_sharing() {
        share(ADA, BOB, Role.READER);
        desk.clock.advance(Duration.ofHours(1));

        assertThat(share(ADA, BOB, Role.EDITOR).grant().since()).isEqualTo(NOON);

        assertThat(notes.grant(note.id(), BOB)).map(Grant::since).contains(NOON);
    }

    @Test
    void sharing_again_in_another_role_changes_the_role_and_is_no_news() {
        share(ADA, BOB, Role.EDITOR);

        assertThat(share(ADA, BOB, Role.READER)).isEqualTo(new Shared(grant(note, BOB, Role.READER), false));

        assertThat(desk.reading.read(BOB, note.id()).role()).isEqualTo(Role.READER);
        assertThat(told()).hasSize(1);
    }

    @Test
    void nobody_shares_with_themselves_or_with_nobody() {
        assertThatExceptionOfType(SharedWithOneself.class).isThrownBy(() -> share(ADA, ADA, Role.READER));
        assertThatExceptionOfType(NoSuchUser.class).isThrownBy(() -> share(ADA, new UserId("unknown"), Role.READER));

        assertNothingShared();
    }

    @Test
    void only_the_owner_shares() {
        share(ADA, BOB, Role.EDITOR);

        assertThatExceptionOfType(RoleTooLow.class)
                .isThrownBy(() -> share(BOB, EVE, Role.READER))
                .withMessageContaining("As editor");
        assertMissing(() -> share(EVE, EVE, Role.READER));
        assertMissing(() -> share(ADA, new NoteId("01890a5d-ac96-774b-bcce-b302099a8057"), BOB, Role.READER));
        assertThat(notes.grants(note.id())).hasSize(1);
    }

    @Test
    void whoever_may_not_share_is_not_asked_with_whom_and_in_what_role() {
        assertMissing(() -> sharing.share(EVE, note.id(), () -> fail("asked with whom"), () -> fail("asked for role")));
    }

    @Test
    void a_trashed_note_is_not_shared() {
        desk.trash(note);

        assertThatExceptionOfType(Trashed.class).isThrownBy(() -> share(ADA, BOB, Role.READER));
        assertNothingShared();
    }

    @Test
    void a_note_trashed_while_the_grantee_is_looked_up_is_not_shared() {
        var slow = desk.sharing(anybody -> {
            desk.trash(note);
            return true;
        });

        assertThatExceptionOfType(Trashed.class)
                .isThrownBy(() -> slow.share(ADA, note.id(), () -> BOB, () -> Role.READER));
        assertNothingShared();
    }

    @Test
    void of_two_who_share_at_once_one_is_the_first() {
        var slow = desk.sharing(anybody -> share(ADA, BOB, Role.READER).newly());

        var second = slow.share(ADA, note.id(), () -> BOB, () -> Role.EDITOR);

        assertThat(second).isEqualTo(new Shared(grant(note, BOB, Role.EDITOR), false));
        assertThat(told()).hasSize(1);
    }

    @Test
    void while_nobody_can_be_asked_nothing_is_shared() {
        var away = desk.sharing(anybody -> {
            throw new PeopleUnavailable(new IllegalStateException("says a test"));
        });

        assertThatExceptionOfType(PeopleUnavailable.class)
                .isThrownBy(() -> away.share(ADA, note.id(), () -> BOB, () -> Role.READER));
        assertNothingShared();
    }

    @Test
    void all_who_see_a_note_see_whom_it_is_shared_with() {
        share(ADA, BOB, Role.READER);

        assertThat(sharing.grants(ADA, note.id())).containsExactly(grant(note, BOB, Role.READER));
        assertThat(sharing.grants(BOB, note.id())).containsExactly(grant(note, BOB, Role.READER));
        assertMissing(() -> sharing.grants(EVE, note.id()));
    }

    @Test
    void nobody_is_made_an_owner_by_sharing() {
        assertThatIllegalArgumentException().isThrownBy(() -> share(ADA, BOB, Role.OWNER));
        assertNothingShared();
    }

    @Test
    void an_owner_takes_back_what_was_shared_and_it_is_told() {
        share(ADA, BOB, Role.EDITOR);
        share(ADA, EVE, Role.READER);

        sharing.unshare(ADA, note.id(), () -> BOB);

        assertMissing(() -> desk.reading.read(BOB, note.id()));
        assertThat(notes.grants(note.id())).extracting(Grant::grantee).containsExactly(EVE);
        assertThat(desk.lastTold()).isEqualTo(new NoteEvent.Unshared(happening(note), grant(note, BOB, Role.EDITOR)));
    }

    @Test
    void a_grantee_may_leave_and_is_told_of_as_who_did_it() {
        share(ADA, BOB, Role.READER);

        sharing.unshare(BOB, note.id(), () -> BOB);

        assertMissing(() -> desk.reading.read(BOB, note.id()));
        assertThat(desk.lastTold().what().actor()).contains(BOB);
    }

    @Test
    void nobody_else_takes_back_what_was_shared() {
        share(ADA, BOB, Role.EDITOR);
        share(ADA, EVE, Role.READER);

        assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> sharing.unshare(BOB, note.id(), () -> EVE));
        assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> sharing.unshare(EVE, note.id(), () -> ADA));
        assertMissing(() -> sharing.unshare(new UserId("stranger"), note.id(), () -> fail("asked whom")));
        assertThat(notes.grants(note.id())).hasSize(2);
    }

    @Test
    void what_is_not_shared_cannot_be_taken_back() {
        for (var somebody : new UserId[] {ADA, BOB, new UserId("nobody")}) {
            assertThatExceptionOfType(NoSuchGrant.class)
                    .isThrownBy(() -> sharing.unshare(ADA, note.id(), () -> somebody));
        }
        assertNothingShared();
    }

    @Test
    void of_a_trashed_note_nothing_is_taken_back_and_grantees_do_not_see_it() {
        share(ADA, BOB, Role.EDITOR);
        desk.trash(note);

        assertThatExceptionOfType(Trashed.class).isThrownBy(() -> sharing.unshare(ADA, note.id(), () -> BOB));
        assertMissing(() -> sharing.unshare(BOB, note.id(), () -> BOB));
        assertThat(notes.grants(note.id())).hasSize(1);
    }

    private List<NoteEvent> told() {
        return notes.told().stream()
                .filter(event -> event instanceof NoteEvent.Shared)
                .toList();
    }

    private Shared share(UserId caller, UserId grantee, Role role) {
        return share(caller, note.id(), grantee, role);
    }

    private Shared share(UserId caller, NoteId id, UserId grantee, Role role) {
        return sharing.share(caller, id, () -> grantee, () -> role);
    }

    private void assertNothingShared() {
        assertThat(notes.grants(note.id())).isEmpty();
        assertThat(told()).isEmpty();
    }

    private static void assertMissing(ThrowingCallable call) {
        assertThatExceptionOfType(NoSuchNote.class).isThrownBy(call);
    }
}
