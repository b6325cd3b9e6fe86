package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.notes.domain.Listing.Order.EARLIEST_CHANGE_FIRST;
import static org.quarknotes.notes.domain.Listing.Order.LATEST_CHANGE_FIRST;
import static org.quarknotes.notes.domain.NoteState.ACTIVE;
import static org.quarknotes.notes.domain.NoteState.TRASHED;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.note;
import static org.quarknotes.notes.domain.Samples.revised;
import static org.quarknotes.notes.domain.Samples.trashed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.NoteRejection.InvalidCursor;

/** What lists of notes promise, whoever keeps the notes. */
public interface NoteListsContract {
    /** Empty at the beginning of each test, and the same throughout it. */
    Notes notes();

    @Test
    default void a_list_holds_one_owners_notes_of_one_state() {
        var active = kept(ADA, "Active", 1);
        var trashed = trashed(kept(ADA, "Trashed", 2));
        notes().replace(trashed);
        kept(BOB, "Of somebody else", 3);

        assertThat(titles(ADA, ACTIVE, LATEST_CHANGE_FIRST)).containsExactly("Active");
        assertThat(titles(ADA, TRASHED, LATEST_CHANGE_FIRST)).containsExactly("Trashed");
        assertThat(titles(ADA, NoteState.ARCHIVED, LATEST_CHANGE_FIRST)).isEmpty();
        assertThat(notes().find(ADA, active.id())).isPresent();
    }

    @Test
    default void a_list_shows_all_of_a_note_but_its_body() {
        var note = kept(ADA, "Groceries", 1);

        var summary =
                notes().list(listing(ADA, ACTIVE, LATEST_CHANGE_FIRST, 10)).notes();

        assertThat(summary)
                .containsExactly(new NoteSummary(
                        note.id(),
                        ADA,
                        new Title("Groceries"),
                        "All about Groceries",
                        new Tags(List.of("home", "diy")),
                        true,
                        ACTIVE,
                        2,
                        NOON,
                        NOON.plusSeconds(1)));
    }

    @Test
    default void a_list_is_in_the_order_of_the_last_change_either_way() {
        var first = kept(ADA, "First", 1);
        kept(ADA, "Second", 2);
        kept(ADA, "Third", 3);
        assertThat(titles(ADA, ACTIVE, LATEST_CHANGE_FIRST)).containsExactly("Third", "Second", "First");

        notes().replace(revised(first, "First again", NOON.plusSeconds(4)));

        assertThat(titles(ADA, ACTIVE, LATEST_CHANGE_FIRST)).containsExactly("First again", "Third", "Second");
        assertThat(titles(ADA, ACTIVE, EARLIEST_CHANGE_FIRST)).containsExactly("Second", "Third", "First again");
    }

    @Test
    default void pages_together_hold_every_note_once_even_those_changed_at_the_same_time() {
        for (int n = 0; n < 7; n++) {
            kept(ADA, "Note " + n, 1);
        }

        for (var order : Listing.Order.values()) {
            assertThat(titles(ADA, ACTIVE, order)).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    default void a_cursor_leads_on_only_in_the_list_it_was_given_for() {
        for (int n = 0; n < 3; n++) {
            kept(ADA, "Of Ada " + n, n);
            kept(BOB, "Of Bob " + n, n);
        }
        var cursor = notes().list(listing(ADA, ACTIVE, LATEST_CHANGE_FIRST, 2)).nextCursor();

        assertThat(cursor).isPresent();
        assertInvalid(new Listing(BOB, ACTIVE, LATEST_CHANGE_FIRST, 2, cursor));
        assertInvalid(new Listing(ADA, TRASHED, LATEST_CHANGE_FIRST, 2, cursor));
        assertInvalid(new Listing(ADA, ACTIVE, EARLIEST_CHANGE_FIRST, 2, cursor));
        assertInvalid(new Listing(ADA, ACTIVE, LATEST_CHANGE_FIRST, 2, cursor.map(text -> text + "A")));
        assertInvalid(new Listing(ADA, ACTIVE, LATEST_CHANGE_FIRST, 2, Optional.of("")));
        assertThat(notes().list(new Listing(ADA, ACTIVE, LATEST_CHANGE_FIRST, 2, cursor))
                        .notes())
                .extracting(summary -> summary.title().text())
                .containsExactly("Of Ada 0");
    }

    /** A note at version 2, changed so many seconds after noon. */
    private Note kept(UserId owner, String title, int second) {
        var note = note(owner, "Draft of " + title);
        notes().add(note);
        var next = revised(note, title, NOON.plusSeconds(second));
        notes().replace(next);
        return next;
    }

    private List<String> titles(UserId owner, NoteState state, Listing.Order order) {
        var titles = new ArrayList<String>();
        var listing = listing(owner, state, order, 2);
        for (var page = notes().list(listing); ; page = notes().list(after(listing, page.nextCursor()))) {
            assertThat(page.notes()).hasSizeLessThanOrEqualTo(2);
            page.notes().forEach(summary -> titles.add(summary.title().text()));
            if (page.nextCursor().isEmpty()) {
                return titles;
            }
        }
    }

    private static Listing listing(UserId owner, NoteState state, Listing.Order order, int limit) {
        return new Listing(owner, state, order, limit, Optional.empty());
    }

    private static Listing after(Listing listing, Optional<String> cursor) {
        return new Listing(listing.owner(), listing.state(), listing.order(), listing.limit(), cursor);
    }

    private void assertInvalid(Listing listing) {
        assertThatExceptionOfType(InvalidCursor.class).isThrownBy(() -> notes().list(listing));
    }
}
