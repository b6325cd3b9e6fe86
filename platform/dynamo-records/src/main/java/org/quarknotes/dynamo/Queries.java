package org.quarknotes.dynamo;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Pages by query: without a filter one request each, with one as many as the page needs. */
final class Queries {
    private final Access access;

    Queries(Access access) {
        this.access = access;
    }

    <T> Page<T> page(Query<T> query, Effort effort) {
        if (query.filter().isPresent()) {
            return new FilteredPage<>(query, this, effort).read();
        }
        var portion = read(query, query.limit(), effort);
        var end = portion.last().isEmpty() ? Page.End.END : Page.End.FULL;
        return new Page<>(portion.items(), portion.last(), end, effort.capacity());
    }

    /**
     * What one request found.
     *
     * @param read how many items DynamoDB looked at
     */
    record Portion<T>(List<T> items, int read, Map<String, AttributeValue> last) {}

    /** One request that looks at so many items at most. */
    <T> Portion<T> read(Query<T> query, int items, Effort effort) {
        var response = access.client().query(Requests.query(access.table(), query.limit(items)));
        effort.read(response.consumedCapacity());
        return new Portion<>(
                entities(query.shape(), response),
                response.scannedCount(),
                response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : Map.of());
    }

    private <T> List<T> entities(Shape<T> shape, QueryResponse response) {
        var now = access.clock().instant();
        return response.items().stream()
                .filter(item -> !shape.isGone(item, now))
                .map(shape::fromItem)
                .toList();
    }
}
