package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.notes.domain.Listing.Order.LATEST_CHANGE_FIRST;
import static org.quarknotes.notes.domain.Listing.Order.OLDEST_FIRST;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.archived;
import static org.quarknotes.notes.domain.Samples.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.Listing.Filter;
import org.quarknotes.notes.domain.NoteRejection.InvalidCursor;

/** What searching for a phrase promises, whoever keeps the notes and however much may be read for one page. */
public interface NoteSearchContract extends KeptNotes {
    @Test
    default void a_phrase_is_found_in_title_tags_and_snippet_in_any_case() {
        written("Buy MILK", "", 1);
        written("Groceries", "eggs, Milk and bread", 2);
        written("Chores", "", 3, "milkman");
        written("Else", "nothing of it", 4, "mil", "k");
        kept(note(BOB, new Draft(new Title("Milk of somebody else"), Body.EMPTY, Tags.NONE, false), NOON));

        assertThat(found("mILk", Optional.empty())).containsExactly("Buy MILK", "Groceries", "Chores");
    }

    @Test
    default void what_is_past_the_snippet_is_not_searched() {
        written("Long", "x".repeat(196) + " milk", 1);
        written("Short", "x".repeat(195) + " milk", 2);

        assertThat(found("milk", Optional.empty())).containsExactly("Short");
    }

    @Test
    default void no_character_of_a_phrase_is_a_wildcard() {
        written("100 percent", "", 1);
        written("100% _sure_ (.*)", "", 2);

        assertThat(found("100%", Optional.empty())).containsExactly("100% _sure_ (.*)");
        assertThat(found("_s", Optional.empty())).containsExactly("100% _sure_ (.*)");
        assertThat(found("(.*)", Optional.empty())).containsExactly("100% _sure_ (.*)");
        assertThat(found("1.0", Optional.empty())).isEmpty();
    }

    @Test
    default void letters_of_every_language_are_found_in_any_case() {
        written("Über die Straße", "", 1);
        written("ПРИВЕТ 😀", "", 2);

        assertThat(found("üBER", Optional.empty())).containsExactly("Über die Straße");
        assertThat(found("привет 😀", Optional.empty())).containsExactly("ПРИВЕТ 😀");
    }

    @Test
    default void a_search_keeps_to_one_state_and_one_tag() {
        written("Milk at home", "", 1, "home");
        written("Milk at work", "", 2, "work");
        written("Bread at work", "", 3, "work");
        var archived = written("Milk put away", "", 4, "work");
        become(archived, archived(archived));

        assertThat(found("milk", Optional.of(new Tag("work")))).containsExactly("Milk at work");
        assertThat(found("milk", Optional.empty())).containsExactly("Milk at home", "Milk at work");
    }

    @Test
    default void pages_together_hold_everything_that_is_found_and_say_when_they_stopped_early() {
        for (int n = 0; n < 23; n++) {
            written(n % 7 == 0 ? "Needle " + n : "Hay " + n, "", n);
        }

        assertThat(found("needle", Optional.empty())).containsExactly("Needle 0", "Needle 7", "Needle 14", "Needle 21");
        assertThat(found("pin", Optional.empty())).isEmpty();
    }

    @Test
    default void a_cursor_leads_on_only_in_the_search_it_was_given_for() {
        for (int n = 0; n < 5; n++) {
            written("Needle " + n, "", n);
        }
        var cursor = notes().list(search("needle", Optional.empty(), Optional.empty()))
                .nextCursor();

        assertThat(cursor).isPresent();
        assertInvalid(search("need", Optional.empty(), cursor));
        assertInvalid(search("needle", Optional.of(new Tag("home")), cursor));
        assertInvalid(new Listing(
                ADA, new Filter(NoteState.ACTIVE, Optional.empty(), Optional.empty()), OLDEST_FIRST, 2, cursor));
        assertInvalid(
                new Listing(ADA, search("needle", Optional.empty(), cursor).filter(), LATEST_CHANGE_FIRST, 2, cursor));
        assertThat(notes().list(search("NEEDLE", Optional.empty(), cursor)).notes())
                .as("the same phrase in another case is the same search")
                .isNotEmpty();
    }

    /** A note written so many seconds after noon. */
    private Note written(String title, String body, int second, String... tags) {
        var content = new Draft(new Title(title), new Body(body), new Tags(List.of(tags)), false);
        return kept(note(ADA, content, NOON.plusSeconds(second)));
    }

    private List<String> found(String phrase, Optional<Tag> tag) {
        var titles = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var page = notes().list(search(phrase, tag, cursor));
            assertThat(page.notes()).hasSizeLessThanOrEqualTo(2);
            assertThat(page.complete() || page.nextCursor().isPresent())
                    .as("a search that stopped early leads on")
                    .isTrue();
            assertThat(page.nextCursor().isEmpty() || page.notes().size() == 2 || !page.complete())
                    .as("a search that leads on has a full page, or stopped early")
                    .isTrue();
            page.notes().forEach(note -> titles.add(note.title().text()));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return titles;
    }

    private static Listing search(String phrase, Optional<Tag> tag, Optional<String> cursor) {
        var filter = new Filter(NoteState.ACTIVE, tag, Optional.of(new Phrase(phrase)));
        return new Listing(ADA, filter, OLDEST_FIRST, 2, cursor);
    }

    private void assertInvalid(Listing listing) {
        assertThatExceptionOfType(InvalidCursor.class).isThrownBy(() -> notes().list(listing));
    }
}
