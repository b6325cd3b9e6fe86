package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.EVE;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.grant;
import static org.quarknotes.notes.domain.Samples.note;
import static org.quarknotes.notes.domain.Samples.restored;
import static org.quarknotes.notes.domain.Samples.revised;
import static org.quarknotes.notes.domain.Samples.trashed;
import static org.quarknotes.notes.domain.Samples.unshared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.NoteRejection.InvalidCursor;
import org.quarknotes.notes.domain.Notes.Granting;

/** What the domain relies on with grants, whoever keeps them. */
public interface GrantsContract extends KeptNotes {
    @Test
    default void a_grant_is_found_by_its_grantee_alone() {
        var note = kept(ADA, "Groceries");

        assertThat(share(note, BOB, Role.READER)).isEqualTo(Granting.DONE);

        assertThat(notes().grant(note.id(), BOB)).contains(grant(note, BOB, Role.READER));
        assertThat(notes().grant(note.id(), EVE)).isEmpty();
        assertThat(notes().grant(kept(ADA, "Other").id(), BOB)).isEmpty();
    }

    @Test
    default void grants_of_a_note_come_in_the_order_of_their_grantees() {
        var note = kept(ADA, "Groceries");
        share(note, EVE, Role.EDITOR);
        share(note, BOB, Role.READER);
        share(kept(BOB, "Other"), ADA, Role.READER);

        assertThat(notes().grants(note.id()))
                .containsExactly(grant(note, BOB, Role.READER), grant(note, EVE, Role.EDITOR));
    }

    @Test
    default void a_grant_that_is_there_is_not_granted_again_but_regranted() {
        var note = kept(ADA, "Groceries");
        share(note, BOB, Role.READER);

        assertThat(share(note, BOB, Role.EDITOR)).isEqualTo(Granting.OVERTAKEN);
        assertThat(notes().grant(note.id(), BOB)).contains(grant(note, BOB, Role.READER));

        assertThat(notes().regrant(grant(note, BOB, Role.EDITOR))).isEqualTo(Granting.DONE);
        assertThat(notes().grant(note.id(), BOB)).contains(grant(note, BOB, Role.EDITOR));
    }

    @Test
    default void a_grant_that_is_not_there_can_neither_be_regranted_nor_revoked() {
        var note = kept(ADA, "Groceries");

        assertThat(notes().regrant(grant(note, BOB, Role.EDITOR))).isEqualTo(Granting.OVERTAKEN);
        assertThat(revoke(note, BOB)).isEqualTo(Granting.OVERTAKEN);
        assertThat(notes().grant(note.id(), BOB)).isEmpty();
    }

    @Test
    default void a_revoked_grant_is_gone_and_others_stay_and_it_can_be_granted_again() {
        var note = kept(ADA, "Groceries");
        share(note, BOB, Role.READER);
        share(note, EVE, Role.READER);

        assertThat(revoke(note, BOB)).isEqualTo(Granting.DONE);

        assertThat(notes().grants(note.id())).containsExactly(grant(note, EVE, Role.READER));
        assertThat(shared(BOB, 10)).isEmpty();
        assertThat(share(note, BOB, Role.EDITOR)).isEqualTo(Granting.DONE);
    }

    @Test
    default void of_a_note_that_is_gone_or_trashed_no_grant_changes() {
        var gone = note(ADA, "Gone");
        var note = kept(ADA, "Trashed");
        share(note, BOB, Role.READER);
        become(note, trashed(note));

        assertThat(share(gone, BOB, Role.READER)).isEqualTo(Granting.OVERTAKEN);
        assertThat(share(note, EVE, Role.READER)).isEqualTo(Granting.OVERTAKEN);
        assertThat(notes().regrant(grant(note, BOB, Role.EDITOR))).isEqualTo(Granting.OVERTAKEN);
        assertThat(revoke(note, BOB)).isEqualTo(Granting.OVERTAKEN);
        assertThat(notes().grants(gone.id())).isEmpty();
        assertThat(notes().grants(note.id())).containsExactly(grant(note, BOB, Role.READER));
    }

    @Test
    default void what_others_shared_comes_as_it_is_now_and_the_latest_shared_first() {
        var first = kept(ADA, "First");
        var second = kept(EVE, "Second");
        kept(BOB, "Own");
        share(first, grant(first, BOB, Role.READER, NOON.plusSeconds(1)));
        share(second, grant(second, BOB, Role.EDITOR, NOON.plusSeconds(2)));
        var changed = become(first, revised(first, "Changed", NOON.plusSeconds(3)));

        assertThat(shared(BOB, 10))
                .containsExactly(
                        new SharedNote(NoteSummary.of(second), Role.EDITOR),
                        new SharedNote(NoteSummary.of(changed), Role.READER));
        assertThat(shared(ADA, 10)).isEmpty();
    }

    @Test
    default void a_change_of_role_shows_and_leaves_the_place_in_the_list() {
        var first = kept(ADA, "First");
        var second = kept(ADA, "Second");
        share(first, grant(first, BOB, Role.READER, NOON.plusSeconds(1)));
        share(second, grant(second, BOB, Role.READER, NOON.plusSeconds(2)));

        notes().regrant(grant(first, BOB, Role.EDITOR, NOON.plusSeconds(1)));

        assertThat(shared(BOB, 10)).extracting(SharedNote::role).containsExactly(Role.READER, Role.EDITOR);
    }

    @Test
    default void pages_of_what_others_shared_leave_out_what_is_trashed_or_gone_and_lead_past_it() {
        var all = new ArrayList<Note>();
        for (int n = 0; n < 9; n++) {
            var note = kept(ADA, "Note " + n);
            share(note, grant(note, BOB, Role.READER, NOON.plusSeconds(n / 2)));
            all.add(note);
        }
        for (int n = 2; n < 5; n++) {
            become(all.get(n), trashed(all.get(n)));
        }
        gone(all.get(6));

        for (int limit : new int[] {1, 2, 100}) {
            assertThat(shared(BOB, limit))
                    .extracting(shared -> shared.note().title().text())
                    .containsExactlyInAnyOrder("Note 8", "Note 7", "Note 5", "Note 1", "Note 0");
        }
    }

    @Test
    default void a_restored_note_is_shared_as_before() {
        var note = kept(ADA, "Groceries");
        share(note, BOB, Role.EDITOR);
        var trashed = become(note, trashed(note));
        assertThat(shared(BOB, 10)).isEmpty();

        var restored = become(trashed, restored(trashed));

        assertThat(shared(BOB, 10)).containsExactly(new SharedNote(NoteSummary.of(restored), Role.EDITOR));
    }

    @Test
    default void a_cursor_leads_on_only_for_whom_it_was_given_to() {
        for (int n = 0; n < 3; n++) {
            var note = kept(ADA, "Note " + n);
            share(note, grant(note, BOB, Role.READER, NOON.plusSeconds(n)));
            share(note, grant(note, EVE, Role.READER, NOON.plusSeconds(n)));
        }
        var cursor = notes().shared(new SharedListing(BOB, 2, Optional.empty())).nextCursor();

        assertThat(cursor).isPresent();
        assertInvalid(new SharedListing(EVE, 2, cursor));
        assertInvalid(new SharedListing(BOB, 2, cursor.map(text -> text + "A")));
        assertInvalid(new SharedListing(BOB, 2, Optional.of("")));
        assertThat(notes().shared(new SharedListing(BOB, 2, cursor)).items())
                .extracting(shared -> shared.note().title().text())
                .containsExactly("Note 0");
    }

    private Granting revoke(Note note, UserId grantee) {
        var grant = grant(note, grantee, Role.READER);
        return notes().revoke(grant, unshared(note, grant));
    }

    private List<SharedNote> shared(UserId grantee, int limit) {
        var all = new ArrayList<SharedNote>();
        var cursor = Optional.<String>empty();
        do {
            var page = notes().shared(new SharedListing(grantee, limit, cursor));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return all;
    }

    private void assertInvalid(SharedListing listing) {
        assertThatExceptionOfType(InvalidCursor.class).isThrownBy(() -> notes().shared(listing));
    }
}
