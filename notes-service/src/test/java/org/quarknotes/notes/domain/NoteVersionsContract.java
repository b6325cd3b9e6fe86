package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.BOB;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.archived;
import static org.quarknotes.notes.domain.Samples.newId;
import static org.quarknotes.notes.domain.Samples.revised;
import static org.quarknotes.notes.domain.Samples.trashed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.NoteRejection.InvalidCursor;

/** What histories of notes promise, whoever keeps the notes. */
public interface NoteVersionsContract extends KeptNotes {
    @Test
    default void every_former_state_is_kept_whole_and_the_present_is_none_of_them() {
        var first = kept(ADA, "First");
        var second = become(first, archived(first));
        var third = become(second, trashed(second));

        assertThat(notes().version(first.id(), 1)).contains(first);
        assertThat(notes().version(first.id(), 2)).contains(second);
        assertThat(notes().version(first.id(), 3)).isEmpty();
        assertThat(notes().version(first.id(), 0)).isEmpty();
        assertThat(notes().version(first.id(), Long.MAX_VALUE)).isEmpty();
        assertThat(notes().version(newId(), 1)).isEmpty();
        assertThat(history(first.id(), 10)).containsExactly(NoteSummary.of(second), NoteSummary.of(first));
        assertThat(third.version()).isEqualTo(3);
    }

    @Test
    default void a_new_note_has_no_former_state() {
        var note = kept(ADA, "New");

        assertThat(notes().version(note.id(), 1)).isEmpty();
        assertThat(notes().versions(listing(ADA, note.id(), 10, Optional.empty())))
                .isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    @Test
    default void pages_hold_every_version_once_the_newest_first_even_past_the_ninth() {
        var note = lastOf(kept(ADA, "Groceries"), 13);

        for (int limit : new int[] {1, 4, 12, 100}) {
            assertThat(history(note.id(), limit))
                    .extracting(NoteSummary::version)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 12)
                            .map(n -> 13 - n)
                            .boxed()
                            .toList());
        }
    }

    @Test
    default void a_cursor_leads_on_only_for_its_reader_and_in_the_history_it_was_given_for() {
        var note = lastOf(kept(ADA, "Groceries"), 4).id();
        var other = lastOf(kept(ADA, "Other"), 4).id();
        var cursor = notes().versions(listing(ADA, note, 1, Optional.empty())).nextCursor();

        assertThat(cursor).isPresent();
        assertInvalid(listing(BOB, note, 1, cursor));
        assertInvalid(listing(ADA, other, 1, cursor));
        assertInvalid(listing(ADA, note, 1, cursor.map(text -> text + "A")));
        assertInvalid(listing(ADA, note, 1, Optional.of("")));
        assertThat(notes().versions(listing(ADA, note, 5, cursor)).items())
                .extracting(NoteSummary::version)
                .containsExactly(2L, 1L);
    }

    /** The note after so many versions. */
    private Note lastOf(Note first, int versions) {
        var note = first;
        while (note.version() < versions) {
            note = become(note, revised(note, "Version " + (note.version() + 1), NOON));
        }
        return note;
    }

    private List<NoteSummary> history(NoteId note, int limit) {
        var all = new ArrayList<NoteSummary>();
        var cursor = Optional.<String>empty();
        do {
            var page = notes().versions(listing(ADA, note, limit, cursor));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return all;
    }

    private static VersionListing listing(UserId reader, NoteId note, int limit, Optional<String> cursor) {
        return new VersionListing(reader, note, limit, cursor);
    }

    private void assertInvalid(VersionListing listing) {
        assertThatExceptionOfType(InvalidCursor.class).isThrownBy(() -> notes().versions(listing));
    }
}
