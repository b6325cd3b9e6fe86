package org.quarknotes.notes.domain;

import java.util.List;
import java.util.Optional;

/**
 * Some of the notes that a {@link Listing} asked for, in its order.
 *
 * @param nextCursor what leads to the next page; empty on the last
 * @param complete false only if the search for a phrase stopped because it had read as much as one page may cost: then
 *     there is a cursor, and fewer notes than were asked for, perhaps none
 */
public record NotePage(List<NoteSummary> notes, Optional<String> nextCursor, boolean complete) {
    public NotePage {
        notes = List.copyOf(notes);
    }
}
