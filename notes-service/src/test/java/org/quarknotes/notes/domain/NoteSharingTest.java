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
import static org.quarknotes.notes.domain.Samples.note;
import static org.quarknotes.notes.domain.Samples.trashed;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.NoteRejection.NoSuchNote;
import org.quarknotes.notes.domain.NoteRejection.NoSuchUser;
import org.quarknotes.notes.domain.NoteRejection.RoleTooLow;
import org.quarknotes.notes.domain.NoteRejection.SharedWithOneself;
import org.quarknotes.notes.domain.NoteRejection.Trashed;
import org.quarknotes.notes.domain.NoteSharing.Shared;
import org.quarknotes.notes.domain.People.PeopleUnavailable;

class NoteSharingTest {
    private final InMemoryNotes notes = new InMemoryNotes();
    private final NoteAccess access = new NoteAccess(notes);
    private final NoteSharing sharing = sharing(Set.of(ADA, BOB, EVE)::contains);
    private final Note note = note(ADA, "Groceries");

    @BeforeEach
    void write_the_note() {
        notes.add(note);
    }

    @Test
    void whom_a_note_is_shared_with_sees_it_and_hears_of_it() {
        var shared = share(ADA, BOB, Role.READER);

        assertThat(shared).isEqualTo(new Shared(grant(note, BOB, Role.READER), true));
        assertThat(access.visible(BOB, note.id())).isEqualTo(new VisibleNote(note, Role.READER));
        assertThat(notes.told())
                .containsExactly(
                        new NoteShared(grant(note, BOB, Role.READER), new Title("Groceries"), note.version(), NOON));
    }

    @Test
    void sharing_again_in_the_same_role_changes_nothing() {
        share(ADA, BOB, Role.READER);

        assertThat(share(ADA, BOB, Role.READER)).isEqualTo(new Shared(grant(note, BOB, Role.READER), false));

        assertThat(notes.told()).hasSize(1);
    }

    @Test
    void sharing_again_in_another_role_changes_the_role_and_is_no_news() {
        share(ADA, BOB, Role.EDITOR);

        assertThat(share(ADA, BOB, Role.READER)).isEqualTo(new Shared(grant(note, BOB, Role.READER), false));

        assertThat(access.visible(BOB, note.id()).role()).isEqualTo(Role.READER);
        assertThat(notes.told()).hasSize(1);
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
        notes.replace(trashed(note));

        assertThatExceptionOfType(Trashed.class).isThrownBy(() -> share(ADA, BOB, Role.READER));
        assertNothingShared();
    }

    @Test
    void a_note_trashed_while_the_grantee_is_looked_up_is_not_shared() {
        var slow = sharing(anybody -> {
            notes.replace(trashed(note));
            return true;
        });

        assertThatExceptionOfType(Trashed.class)
                .isThrownBy(() -> slow.share(ADA, note.id(), () -> BOB, () -> Role.READER));
        assertNothingShared();
    }

    @Test
    void of_two_who_share_at_once_one_is_the_first() {
        var slow = sharing(anybody -> share(ADA, BOB, Role.READER).newly());

        var second = slow.share(ADA, note.id(), () -> BOB, () -> Role.EDITOR);

        assertThat(second).isEqualTo(new Shared(grant(note, BOB, Role.EDITOR), false));
        assertThat(notes.told()).hasSize(1);
    }

    @Test
    void while_nobody_can_be_asked_nothing_is_shared() {
        var away = sharing(anybody -> {
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

    private NoteSharing sharing(People people) {
        return new NoteSharing(notes, access, people, new TestClock());
    }

    private Shared share(UserId caller, UserId grantee, Role role) {
        return share(caller, note.id(), grantee, role);
    }

    private Shared share(UserId caller, NoteId id, UserId grantee, Role role) {
        return sharing.share(caller, id, () -> grantee, () -> role);
    }

    private void assertNothingShared() {
        assertThat(notes.grants(note.id())).isEmpty();
        assertThat(notes.told()).isEmpty();
    }

    private static void assertMissing(ThrowingCallable call) {
        assertThatExceptionOfType(NoSuchNote.class).isThrownBy(call);
    }
}
