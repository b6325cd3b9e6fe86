package org.quarknotes.notes.domain;

import java.util.List;
import java.util.Optional;

/**
 * Some of the items of a list, in its order.
 *
 * @param items as many as were asked for, or fewer even if there are more
 * @param nextCursor what leads to the next page; empty on the last
 */
public record Page<T>(List<T> items, Optional<String> nextCursor) {
    public Page {
        items = List.copyOf(items);
    }
}
