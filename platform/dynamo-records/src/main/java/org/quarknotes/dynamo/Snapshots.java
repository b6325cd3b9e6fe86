package org.quarknotes.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/** Several items as they were at one moment. */
final class Snapshots {
    private static final int MOST = 100;

    private final Access access;

    Snapshots(Access access) {
        this.access = access;
    }

    <R> Batch.Read<R> take(Shape<R> shape, List<Key> keys, Effort effort) {
        var wanted = List.copyOf(new LinkedHashSet<>(keys));
        if (wanted.size() > MOST) {
            throw new IllegalArgumentException(
                    "a snapshot takes %d items at most, not %d".formatted(MOST, wanted.size()));
        }
        if (wanted.isEmpty()) {
            return new Batch.Read<>(new LinkedHashMap<>(), List.of(), effort.capacity());
        }
        var response = new WriteRetry().retry(effort, () -> read(shape, wanted));
        effort.read(response.consumedCapacity());
        var now = access.clock().instant();
        var found = new LinkedHashMap<Key, R>();
        for (int position = 0; position < wanted.size(); position++) {
            var item = response.responses().get(position).item();
            if (!item.isEmpty() && !shape.isGone(item, now)) {
                found.put(wanted.get(position), shape.fromItem(item));
            }
        }
        return new Batch.Read<>(found, List.of(), effort.capacity());
    }

    private TransactGetItemsResponse read(Shape<?> shape, List<Key> keys) {
        var projected = Projected.of(shape);
        return access.client()
                .transactGetItems(TransactGetItemsRequest.builder()
                        .transactItems(
                                keys.stream().map(key -> get(key, projected)).toList())
                        .returnConsumedCapacity(TOTAL)
                        .build());
    }

    private TransactGetItem get(Key key, Projected projected) {
        var get = Get.builder().tableName(access.table()).key(key.toItem());
        if (projected.text() != null) {
            get.projectionExpression(projected.text()).expressionAttributeNames(projected.names());
        }
        return TransactGetItem.builder().get(get.build()).build();
    }
}
