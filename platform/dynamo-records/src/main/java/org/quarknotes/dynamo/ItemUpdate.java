package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.List;

/** A change of single attributes of one item, down to the last of them. */
record ItemUpdate(Key key, List<Change> changes, Condition condition) implements Write {
    ItemUpdate {
        changes = List.copyOf(changes);
    }

    /**
     * All that an update does.
     *
     * @param now the time of the write
     * @throws IllegalArgumentException when a key of an index would have to be rebuilt from what is not known
     */
    static ItemUpdate of(Update<?> update, Instant now) {
        return new ItemUpdate(update.key(), UpdateSteps.of(update, now), UpdateSteps.condition(update, now));
    }
}
