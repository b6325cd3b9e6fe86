package org.quarknotes.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Puts and deletes of many items, without conditions and independent of each other. */
final class BatchWrites {
    private static final int MOST_WRITES = 25;

    private final Access access;

    BatchWrites(Access access) {
        this.access = access;
    }

    Batch.Written write(List<Write> writes, Effort effort) {
        var byKey = new LinkedHashMap<Key, Write>();
        for (var write : writes) {
            requireUnconditional(write);
            if (byKey.put(Step.keyOf(write), write) != null) {
                throw new IllegalArgumentException(
                        "a batch has no order, and there are two writes on %s".formatted(Step.keyOf(write)));
            }
        }
        var left = Batches.perform(
                List.copyOf(byKey.keySet()), MOST_WRITES, effort, portion -> attempt(byKey, portion, effort));
        return new Batch.Written(left.stream().map(byKey::get).toList(), effort.capacity());
    }

    private static void requireUnconditional(Write write) {
        var allowed =
                switch (write) {
                    case Write.Put put -> put.condition().isEmpty();
                    case Write.Delete delete -> delete.condition().isEmpty();
                    case Write.Check _, Write.Group _, Update<?> _, ItemUpdate _, EntityWrite _ -> false;
                };
        if (!allowed) {
            throw new IllegalArgumentException(
                    "a batch takes only puts and deletes without a condition; the rest needs a transaction");
        }
    }

    private List<Key> attempt(Map<Key, Write> writes, List<Key> portion, Effort effort) {
        var requests =
                portion.stream().map(writes::get).map(BatchWrites::request).toList();
        var response = access.client()
                .batchWriteItem(BatchWriteItemRequest.builder()
                        .requestItems(Map.of(access.table(), requests))
                        .returnConsumedCapacity(TOTAL)
                        .build());
        effort.wrote(response.consumedCapacity());
        return response.unprocessedItems().getOrDefault(access.table(), List.of()).stream()
                .map(BatchWrites::keyOf)
                .toList();
    }

    private static WriteRequest request(Write write) {
        var request = WriteRequest.builder();
        return write instanceof Write.Put put
                ? request.putRequest(PutRequest.builder().item(put.item()).build())
                        .build()
                : request.deleteRequest(DeleteRequest.builder()
                                .key(Step.keyOf(write).toItem())
                                .build())
                        .build();
    }

    private static Key keyOf(WriteRequest request) {
        return Key.of(
                request.putRequest() == null
                        ? request.deleteRequest().key()
                        : request.putRequest().item());
    }
}
