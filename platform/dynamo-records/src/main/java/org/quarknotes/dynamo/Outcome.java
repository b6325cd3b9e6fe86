package org.quarknotes.dynamo;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What became of a write or a transaction. A refusal is a value, because the caller must decide what it means. */
public sealed interface Outcome {
    /** Everything was written. */
    record Written() implements Outcome {}

    /**
     * Nothing was written, because conditions did not hold.
     *
     * @param standing the writes whose conditions failed, by their position from 0, each with the item that stood in
     *     the way (empty when there was none)
     */
    record Refused(Map<Integer, Map<String, AttributeValue>> standing) implements Outcome {
        public Refused {
            standing = Map.copyOf(standing);
        }

        /** Whether the write at this position is among those whose condition failed. */
        public boolean at(int position) {
            return standing.containsKey(position);
        }

        /** The item that made the write at this position fail, as a record. */
        public <T> Optional<T> standing(int position, EntityType<T> type) {
            return Optional.ofNullable(standing.get(position))
                    .filter(item -> !item.isEmpty())
                    .map(type::fromItem);
        }
    }
}
