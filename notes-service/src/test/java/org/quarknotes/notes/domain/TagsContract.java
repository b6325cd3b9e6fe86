package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.added;
import static org.quarknotes.notes.domain.Samples.archived;
import static org.quarknotes.notes.domain.Samples.draft;
import static org.quarknotes.notes.domain.Samples.note;
import static org.quarknotes.notes.domain.Samples.replaced;
import static org.quarknotes.notes.domain.Samples.restored;
import static org.quarknotes.notes.domain.Samples.trashed;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What counting tags promises, whoever keeps the notes. */
public interface TagsContract extends KeptNotes {
    @Test
    default void tags_are_counted_over_one_owners_notes_that_are_not_in_the_trash() {
        tagged("Active", "work", "home");
        var archived = tagged("Archived", "work");
        become(archived, archived(archived));
        var trashed = tagged("Trashed", "work", "gone");
        become(trashed, trashed(trashed));
        kept(note(BOB, draft("Of somebody else", "work"), NOON));

        assertThat(notes().tags(ADA)).containsExactly(count("home", 1), count("work", 2));
    }

    @Test
    default void who_has_no_tags_has_none() {
        kept(note(ADA, draft("Bare", new String[0]), NOON));

        assertThat(notes().tags(ADA)).isEmpty();
        assertThat(notes().tags(BOB)).isEmpty();
    }

    @Test
    default void a_change_of_tags_counts_at_once_and_so_do_trash_restoring_and_removal() {
        var note = tagged("Note", "old", "both");
        var other = tagged("Other", "both");

        var changed = become(note, note.revised(draft("Note", "both", "new"), Shelf.ACTIVE, NOON));
        assertThat(notes().tags(ADA)).containsExactly(count("both", 2), count("new", 1));

        var trashed = become(changed, trashed(changed));
        assertThat(notes().tags(ADA)).containsExactly(count("both", 1));

        var restored = become(trashed, restored(trashed));
        assertThat(notes().tags(ADA)).containsExactly(count("both", 2), count("new", 1));

        gone(restored);
        gone(other);
        assertThat(notes().tags(ADA)).isEmpty();
    }

    @Test
    default void tags_come_by_code_points_whatever_characters_they_have() {
        var words = new String[] {"#", "a", "a#b", "ab", "z", "ü", "\uff5e", "😀"};
        tagged("All", words);

        assertThat(notes().tags(ADA))
                .extracting(count -> count.tag().word())
                .containsExactly("#", "a", "a#b", "ab", "z", "ü", "\uff5e", "😀");
    }

    @Test
    default void a_full_batch_of_notes_with_all_their_tags_changed_counts_right_in_the_end() {
        var former = IntStream.range(0, 25)
                .mapToObj(n -> note(ADA, draft("Note " + n, twenty("old")), NOON))
                .toList();
        var next = former.stream()
                .map(note -> note.revised(draft("Changed", twenty("new")), Shelf.ACTIVE, NOON))
                .toList();

        assertThat(commit(former.stream().map(Samples::added).toArray(Change[]::new)))
                .isEqualTo(new Commit.Done());
        assertThat(commit(IntStream.range(0, 25)
                        .mapToObj(n -> replaced(former.get(n), next.get(n)))
                        .toArray(Change[]::new)))
                .isEqualTo(new Commit.Done());

        clearLeftovers();
        assertThat(notes().tags(ADA)).hasSize(20).allSatisfy(count -> {
            assertThat(count.tag().word()).startsWith("new");
            assertThat(count.count()).isEqualTo(25);
        });
    }

    @Test
    default void more_tags_than_one_page_of_anything_are_counted() {
        var changes = new ArrayList<Change>();
        for (int n = 0; n < 25; n++) {
            changes.add(added(note(ADA, draft("Note " + n, twenty("tag" + n + "-")), NOON)));
        }

        assertThat(commit(changes.toArray(Change[]::new))).isEqualTo(new Commit.Done());

        clearLeftovers();
        assertThat(notes().tags(ADA)).hasSize(500).allMatch(count -> count.count() == 1);
    }

    private Note tagged(String title, String... tags) {
        return kept(note(ADA, draft(title, tags), NOON));
    }

    private static String[] twenty(String prefix) {
        return IntStream.range(0, 20).mapToObj(n -> prefix + n).toArray(String[]::new);
    }

    private static TagCount count(String tag, int count) {
        return new TagCount(new Tag(tag), count);
    }
}
