package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.notes.domain.Listing.Filter;
import org.quarknotes.notes.domain.Listing.Order;

class NoteReadingTest {
    private final Desk desk = new Desk();

    @Test
    void whose_time_in_the_trash_is_over_is_neither_listed_nor_exported() {
        var old = desk.written(ADA, "Old");
        desk.trash(old);
        desk.clock.advance(Duration.ofDays(1));
        var recent = desk.written(ADA, "Recent");
        desk.trash(recent);
        var kept = desk.written(ADA, "Kept");
        assertThat(trash().notes()).hasSize(2);

        desk.clock.advance(Duration.ofDays(29));

        assertThat(trash().notes()).extracting(NoteSummary::id).containsExactly(recent.id());
        assertThat(exported()).containsExactlyInAnyOrder(desk.now(recent), kept);
    }

    @Test
    void others_notes_are_found_where_they_are_shared_and_nowhere_else() {
        var note = desk.written(ADA, "Groceries");
        desk.share(note, BOB, Role.EDITOR);

        var shared = desk.reading.shared(new SharedListing(BOB, 10, Optional.empty()));

        assertThat(shared.items()).containsExactly(new SharedNote(NoteSummary.of(note), Role.EDITOR));
        assertThat(desk.reading.tags(BOB)).isEmpty();
        assertThat(desk.reading.tags(ADA)).containsExactly(count("diy"), count("home"));
        desk.reading.export(BOB, any -> {
            throw new AssertionError("a note of somebody else was exported");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\0", "a\0b"})
    void a_phrase_must_be_more_than_space_and_no_nul(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Phrase(text));
    }

    @Test
    void a_phrase_has_up_to_100_code_points() {
        assertThat(new Phrase("😀".repeat(100)).text()).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Phrase("😀".repeat(101)))
                .withMessage("must have at most 100 characters");
    }

    @Test
    void a_phrase_is_the_same_in_any_case_and_keeps_its_space() {
        assertThat(new Phrase(" MiLK ")).isEqualTo(new Phrase(" milk "));
    }

    private NotePage trash() {
        var filter = new Filter(NoteState.TRASHED, Optional.empty(), Optional.empty());
        return desk.reading.list(new Listing(ADA, filter, Order.LATEST_CHANGE_FIRST, 10, Optional.empty()));
    }

    private List<Note> exported() {
        var all = new ArrayList<Note>();
        desk.reading.export(ADA, all::add);
        return all;
    }

    private static TagCount count(String tag) {
        return new TagCount(new Tag(tag), 1);
    }
}
