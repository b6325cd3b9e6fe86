package org.quarknotes.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One page of the entities of a type in one partition, in key order. Immutable; each method gives a changed copy.
 *
 * @param index the index to read, or the table itself
 * @param partition the value of the partition key
 * @param prefix what the sort key must start with; empty for all
 * @param limit how many items at most, at least 1
 * @param start the key after which to start, as an earlier {@link Page} gave it; empty for the beginning
 */
public record Query<T>(
        Shape<T> type,
        Optional<String> index,
        String partition,
        String prefix,
        boolean descending,
        int limit,
        Map<String, AttributeValue> start) {
    private static final int DEFAULT_LIMIT = 20;

    public Query {
        start = Map.copyOf(start);
    }

    /** The entities in the table's own partition that these values identify. */
    public static <T> Query<T> of(Shape<T> type, String... partitionValues) {
        var partition = type.partitionTemplate(Optional.empty()).fill(List.of(partitionValues));
        return new Query<>(
                type,
                Optional.empty(),
                partition,
                type.sortTemplate(Optional.empty()).prefix(),
                false,
                DEFAULT_LIMIT,
                Map.of());
    }

    /** The entities in a partition of an index; such reads are eventually consistent. */
    public static <T> Query<T> ofIndex(String index, Shape<T> type, String... partitionValues) {
        var partition = type.partitionTemplate(Optional.of(index)).fill(List.of(partitionValues));
        var prefix = type.sortTemplate(Optional.of(index)).prefix();
        return new Query<>(type, Optional.of(index), partition, prefix, false, DEFAULT_LIMIT, Map.of());
    }

    /** From the greatest key to the smallest. */
    public Query<T> newestFirst(boolean newest) {
        return new Query<>(type, index, partition, prefix, newest, limit, start);
    }

    public Query<T> limit(int items) {
        return new Query<>(type, index, partition, prefix, descending, items, start);
    }

    public Query<T> startingAfter(Map<String, AttributeValue> key) {
        return new Query<>(type, index, partition, prefix, descending, limit, key);
    }

    String partitionAttribute() {
        return index.map(EntityType::partitionAttribute).orElse(Key.PARTITION);
    }

    String sortAttribute() {
        return index.map(EntityType::sortAttribute).orElse(Key.SORT);
    }
}
