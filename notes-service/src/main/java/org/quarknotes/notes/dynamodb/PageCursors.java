package org.quarknotes.notes.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Page;
import org.quarknotes.notes.domain.NoteRejection.InvalidCursor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where pages of lists begin and end, in the form that clients are given. */
@ApplicationScoped
class PageCursors {
    private final Cursors cursors;

    PageCursors(Cursors cursors) {
        this.cursors = cursors;
    }

    /** Everything that a cursor is good for, so that no two lists have the same. */
    static String binding(String... parts) {
        return Arrays.stream(parts).map(part -> part.length() + ":" + part).collect(Collectors.joining(" "));
    }

    /**
     * The key after which to go on; empty at the beginning.
     *
     * @throws InvalidCursor when the cursor was altered, or given for something else
     */
    Map<String, AttributeValue> open(String binding, Optional<String> cursor) {
        if (cursor.isEmpty()) {
            return Map.of();
        }
        try {
            return cursors.open(binding, cursor.get());
        } catch (Cursors.InvalidCursor e) {
            throw new InvalidCursor();
        }
    }

    Optional<String> next(String binding, Page<?> page) {
        return page.more() ? Optional.of(cursors.seal(binding, page.last())) : Optional.empty();
    }
}
