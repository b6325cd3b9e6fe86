package org.quarknotes.dynamo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What one {@link Query} found.
 *
 * @param last the key at which DynamoDB stopped; empty when there is nothing more
 */
public record Page<T>(List<T> items, Map<String, AttributeValue> last) {
    public Page {
        items = List.copyOf(items);
        last = Map.copyOf(last);
    }

    public boolean more() {
        return !last.isEmpty();
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), last);
    }
}
