package org.quarknotes.notes.domain;

import java.util.Optional;

/**
 * Which of a person's notes to list, by the time of their last change.
 *
 * @param limit how many on a page, 1 to 100
 * @param cursor where the previous page ended, as {@link NotePage} gave it
 */
public record Listing(UserId owner, NoteState state, Order order, int limit, Optional<String> cursor) {
    /** In which direction. */
    public enum Order {
        LATEST_CHANGE_FIRST,
        EARLIEST_CHANGE_FIRST
    }
}
