package org.quarknotes.dynamo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of many reads or writes that are independent of each other: some may be done and others not. */
public final class Batch {
    private Batch() {}

    /**
     * What a {@link BatchGet} found, or a snapshot.
     *
     * @param found in the order of the request; a key is absent if it was left over, or if nothing is there
     * @param leftovers keys that DynamoDB had no capacity for, even after repetitions; never lost in silence
     */
    public record Read<R>(Map<Key, R> found, List<Key> leftovers, Capacity capacity) {
        public Read {
            found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
            leftovers = List.copyOf(leftovers);
        }

        /** All that was found, in the order of the request. */
        public List<R> items() {
            return List.copyOf(found.values());
        }

        public Optional<R> find(Key key) {
            return Optional.ofNullable(found.get(key));
        }

        /** Whether every key was looked at. */
        public boolean complete() {
            return leftovers.isEmpty();
        }
    }

    /**
     * What became of writes.
     *
     * @param leftovers writes that DynamoDB had no capacity for, even after repetitions; never lost in silence
     */
    public record Written(List<Write> leftovers, Capacity capacity) {
        public Written {
            leftovers = List.copyOf(leftovers);
        }

        /** Whether all was written. */
        public boolean complete() {
            return leftovers.isEmpty();
        }
    }
}
