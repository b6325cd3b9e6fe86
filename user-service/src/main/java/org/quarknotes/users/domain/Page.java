package org.quarknotes.users.domain;

import java.util.List;
import java.util.Optional;

/** Some of a list, and the way to the rest. */
public record Page<T>(List<T> items, Optional<String> nextCursor) {
    public Page {
        items = List.copyOf(items);
    }
}
