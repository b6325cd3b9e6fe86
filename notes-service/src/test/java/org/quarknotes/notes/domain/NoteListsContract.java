package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.notes.domain.Listing.Order.EARLIEST_CHANGE_FIRST;
import static org.quarknotes.notes.domain.Listing.Order.LATEST_CHANGE_FIRST;
import static org.quarknotes.notes.domain.Listing.Order.NEWEST_FIRST;
import static org.quarknotes.notes.domain.Listing.Order.OLDEST_FIRST;
import static org.quarknotes.notes.domain.NoteState.ACTIVE;
import static org.quarknotes.notes.domain.NoteState.ARCHIVED;
import static org.quarknotes.notes.domain.NoteState.TRASHED;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.archived;
import static org.quarknotes.notes.domain.Samples.draft;
import static org.quarknotes.notes.domain.Samples.note;
import static org.quarknotes.notes.domain.Samples.revised;
import static org.quarknotes.notes.domain.Samples.trashed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.Listing.Filter;
import org.quarknotes.notes.domain.Listing.Order;
import org.quarknotes.notes.domain.NoteRejection.InvalidCursor;

/** What lists of notes promise, whoever keeps the notes; searching them is {@link NoteSearchContract}. */
public interface NoteListsContract extends KeptNotes {
    @Test
    default void a_list_holds_one_owners_notes_of_one_state() {
        kept(ADA, "Active");
        var archived = kept(ADA, "Archived");
        become(archived, archived(archived));
        var trashed = kept(ADA, "Trashed");
        become(trashed, trashed(trashed));
        kept(BOB, "Of somebody else");

        assertThat(titles(ADA, in(ACTIVE), LATEST_CHANGE_FIRST)).containsExactly("Active");
        assertThat(titles(ADA, in(ARCHIVED), LATEST_CHANGE_FIRST)).containsExactly("Archived");
        assertThat(titles(ADA, in(TRASHED), LATEST_CHANGE_FIRST)).containsExactly("Trashed");
        assertThat(titles(BOB, in(ARCHIVED), LATEST_CHANGE_FIRST)).isEmpty();
    }

    @Test
    default void a_list_shows_all_of_a_note_but_its_body() {
        var note = kept(ADA, "Groceries");
        var next = become(note, archived(note));
        var last = become(next, next.trashed(NOON.plusSeconds(1)));

        var page = notes().list(new Listing(ADA, in(TRASHED), LATEST_CHANGE_FIRST, 10, Optional.empty()));

        assertThat(page.notes())
                .containsExactly(new NoteSummary(
                        note.id(),
                        ADA,
                        new Title("Groceries"),
                        "All about Groceries",
                        new Tags(List.of("home", "diy")),
                        true,
                        new Life.Trashed(Shelf.ARCHIVED, NOON.plusSeconds(1).plus(Duration.ofDays(30))),
                        3,
                        NOON,
                        NOON.plusSeconds(1)));
        assertThat(page.complete()).isTrue();
        assertThat(last.version()).isEqualTo(3);
    }

    @Test
    default void a_list_is_in_the_order_of_the_last_change_or_of_writing_either_way() {
        var first = kept(ADA, "First", 1);
        kept(ADA, "Second", 2);
        kept(ADA, "Third", 3);
        assertThat(titles(ADA, in(ACTIVE), LATEST_CHANGE_FIRST)).containsExactly("Third", "Second", "First");

        become(first, revised(first, "First again", NOON.plusSeconds(4)));

        assertThat(titles(ADA, in(ACTIVE), LATEST_CHANGE_FIRST)).containsExactly("First again", "Third", "Second");
        assertThat(titles(ADA, in(ACTIVE), EARLIEST_CHANGE_FIRST)).containsExactly("Second", "Third", "First again");
        assertThat(titles(ADA, in(ACTIVE), NEWEST_FIRST)).containsExactly("Third", "Second", "First again");
        assertThat(titles(ADA, in(ACTIVE), OLDEST_FIRST)).containsExactly("First again", "Second", "Third");
    }

    @Test
    default void a_list_of_a_tag_holds_the_notes_of_that_state_that_have_it_in_every_order() {
        tagged("Both", 1, "work", "home");
        var changed = tagged("Work", 2, "work");
        tagged("Longer", 3, "work#2", "workshop");
        var archived = tagged("Archived", 4, "work");
        become(archived, archived(archived));
        var lost = tagged("Lost", 5, "work");
        become(lost, lost.revised(draft("Lost", "home"), Shelf.ACTIVE, NOON.plusSeconds(6)));
        become(changed, changed.revised(draft("Work", "other", "work"), Shelf.ACTIVE, NOON.plusSeconds(9)));
        kept(note(BOB, draft("Of somebody else", "work"), NOON));

        assertThat(titles(ADA, of(ACTIVE, "work"), LATEST_CHANGE_FIRST)).containsExactly("Work", "Both");
        assertThat(titles(ADA, of(ACTIVE, "work"), EARLIEST_CHANGE_FIRST)).containsExactly("Both", "Work");
        assertThat(titles(ADA, of(ACTIVE, "work"), NEWEST_FIRST)).containsExactly("Work", "Both");
        assertThat(titles(ADA, of(ACTIVE, "work"), OLDEST_FIRST)).containsExactly("Both", "Work");
        assertThat(titles(ADA, of(ARCHIVED, "work"), NEWEST_FIRST)).containsExactly("Archived");
        assertThat(titles(ADA, of(ACTIVE, "work#2"), NEWEST_FIRST)).containsExactly("Longer");
        assertThat(titles(ADA, of(ACTIVE, "wor"), NEWEST_FIRST)).isEmpty();
    }

    @Test
    default void notes_in_the_trash_are_listed_by_tag_too() {
        var note = tagged("Trashed", 1, "work");
        become(note, trashed(note));

        assertThat(titles(ADA, of(TRASHED, "work"), LATEST_CHANGE_FIRST)).containsExactly("Trashed");
        assertThat(titles(ADA, of(ACTIVE, "work"), LATEST_CHANGE_FIRST)).isEmpty();
    }

    @Test
    default void pages_together_hold_every_note_once_even_those_of_the_same_time() {
        for (int n = 0; n < 7; n++) {
            tagged("Note " + n, 1, "work");
        }

        for (var order : Order.values()) {
            assertThat(titles(ADA, in(ACTIVE), order)).hasSize(7).doesNotHaveDuplicates();
            assertThat(titles(ADA, of(ACTIVE, "work"), order)).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    default void a_page_is_full_as_long_as_there_are_more() {
        for (int n = 0; n < 7; n++) {
            tagged("Note " + n, n, n % 2 == 0 ? "even" : "odd");
        }

        var page = notes().list(new Listing(ADA, of(ACTIVE, "even"), OLDEST_FIRST, 3, Optional.empty()));

        assertThat(page.notes()).hasSize(3);
        assertThat(page.nextCursor()).isPresent();
        assertThat(page.complete()).isTrue();
    }

    @Test
    default void a_cursor_leads_on_only_in_the_list_it_was_given_for() {
        for (int n = 0; n < 3; n++) {
            kept(ADA, "Of Ada " + n, n);
            kept(BOB, "Of Bob " + n, n);
        }
        var cursor = notes().list(new Listing(ADA, in(ACTIVE), LATEST_CHANGE_FIRST, 2, Optional.empty()))
                .nextCursor();

        assertThat(cursor).isPresent();
        assertInvalid(new Listing(BOB, in(ACTIVE), LATEST_CHANGE_FIRST, 2, cursor));
        assertInvalid(new Listing(ADA, in(TRASHED), LATEST_CHANGE_FIRST, 2, cursor));
        assertInvalid(new Listing(ADA, of(ACTIVE, "home"), LATEST_CHANGE_FIRST, 2, cursor));
        assertInvalid(new Listing(ADA, of(ACTIVE, "diy"), LATEST_CHANGE_FIRST, 2, cursor));
        assertInvalid(new Listing(ADA, in(ACTIVE), EARLIEST_CHANGE_FIRST, 2, cursor));
        assertInvalid(new Listing(ADA, in(ACTIVE), NEWEST_FIRST, 2, cursor));
        assertInvalid(new Listing(ADA, in(ACTIVE), LATEST_CHANGE_FIRST, 2, cursor.map(text -> text + "A")));
        assertInvalid(new Listing(ADA, in(ACTIVE), LATEST_CHANGE_FIRST, 2, Optional.of("")));
        assertThat(notes().list(new Listing(ADA, in(ACTIVE), LATEST_CHANGE_FIRST, 2, cursor))
                        .notes())
                .extracting(summary -> summary.title().text())
                .containsExactly("Of Ada 0");
    }

    /** A note written and changed so many seconds after noon. */
    private Note kept(UserId owner, String title, int second) {
        return kept(note(owner, draft(title), NOON.plusSeconds(second)));
    }

    private Note tagged(String title, int second, String... tags) {
        return kept(note(ADA, draft(title, tags), NOON.plusSeconds(second)));
    }

    private List<String> titles(UserId owner, Filter filter, Order order) {
        var titles = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var page = notes().list(new Listing(owner, filter, order, 2, cursor));
            assertThat(page.notes()).hasSizeLessThanOrEqualTo(2);
            page.notes().forEach(summary -> titles.add(summary.title().text()));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return titles;
    }

    private static Filter in(NoteState state) {
        return new Filter(state, Optional.empty(), Optional.empty());
    }

    private static Filter of(NoteState state, String tag) {
        return new Filter(state, Optional.of(new Tag(tag)), Optional.empty());
    }

    private void assertInvalid(Listing listing) {
        assertThatExceptionOfType(InvalidCursor.class).isThrownBy(() -> notes().list(listing));
    }
}
