package org.quarknotes.notes.domain;

import java.util.List;
import java.util.Optional;

/**
 * Some of the notes that a {@link Listing} asked for, in its order.
 *
 * @param nextCursor what leads to the next page; empty on the last
 */
public record NotePage(List<NoteSummary> notes, Optional<String> nextCursor) {
    public NotePage {
        notes = List.copyOf(notes);
    }
}
