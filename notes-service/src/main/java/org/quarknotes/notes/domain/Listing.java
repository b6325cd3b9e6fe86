package org.quarknotes.notes.domain;

import java.util.Optional;

/**
 * Which of a person's notes to list.
 *
 * @param limit how many on a page, 1 to 100
 * @param cursor where the previous page ended, as {@link NotePage} gave it
 */
public record Listing(UserId owner, Filter filter, Order order, int limit, Optional<String> cursor) {
    /** What the notes have in common; both the tag and the phrase, if both are given. */
    public record Filter(NoteState state, Optional<Tag> tag, Optional<Phrase> phrase) {}

    /** By which time, and in which direction; notes of the same time by id in the same direction. */
    public enum Order {
        LATEST_CHANGE_FIRST,
        EARLIEST_CHANGE_FIRST,
        NEWEST_FIRST,
        OLDEST_FIRST
    }
}
