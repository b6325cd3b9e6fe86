package org.quarknotes.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads of many items by key, independent of each other. */
final class BatchReads {
    private static final int MOST_KEYS = 100;

    private final Access access;

    BatchReads(Access access) {
        this.access = access;
    }

    <R> Batch.Read<R> read(BatchGet<R> batch, Effort effort) {
        var items = new HashMap<Key, Map<String, AttributeValue>>();
        var left = Batches.perform(batch.keys(), MOST_KEYS, effort, portion -> attempt(batch, portion, items, effort));
        var now = access.clock().instant();
        var found = new LinkedHashMap<Key, R>();
        for (var key : batch.keys()) {
            var item = items.get(key);
            if (item != null && !batch.shape().isGone(item, now)) {
                found.put(key, batch.shape().fromItem(item));
            }
        }
        return new Batch.Read<>(found, left, effort.capacity());
    }

    private List<Key> attempt(
            BatchGet<?> batch, List<Key> keys, Map<Key, Map<String, AttributeValue>> items, Effort effort) {
        var response = access.client().batchGetItem(request(batch, keys));
        effort.read(response.consumedCapacity());
        response.responses().getOrDefault(access.table(), List.of()).forEach(item -> items.put(Key.of(item), item));
        var unprocessed = response.unprocessedKeys().get(access.table());
        return unprocessed == null
                ? List.of()
                : unprocessed.keys().stream().map(Key::of).toList();
    }

    private BatchGetItemRequest request(BatchGet<?> batch, List<Key> keys) {
        var wanted = KeysAndAttributes.builder()
                .keys(keys.stream().map(Key::toItem).toList())
                .consistentRead(batch.consistent());
        var projection = Projected.of(batch.shape());
        if (projection.text() != null) {
            wanted.projectionExpression(projection.text()).expressionAttributeNames(projection.names());
        }
        return BatchGetItemRequest.builder()
                .requestItems(Map.of(access.table(), wanted.build()))
                .returnConsumedCapacity(TOTAL)
                .build();
    }
}
