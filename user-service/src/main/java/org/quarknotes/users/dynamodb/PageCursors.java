package org.quarknotes.users.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Page;
import org.quarknotes.users.domain.InvalidCursor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where pages of lists begin and end, in the form that clients are given. */
@ApplicationScoped
class PageCursors {
    private final Cursors cursors;

    PageCursors(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * The key after which to go on; empty at the beginning.
     *
     * @param binding what list it is, and whose
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
