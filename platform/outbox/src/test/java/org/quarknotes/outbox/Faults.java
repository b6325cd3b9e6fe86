package org.quarknotes.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.quarknotes.dynamo.Table;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What DynamoDB Local never does: it is short of capacity, and others act at the worst moment. */
final class Faults implements ExecutionInterceptor {
    private static final ExecutionAttribute<BatchWriteItemRequest> LEFT = new ExecutionAttribute<>("left");

    private final Map<Class<?>, Runnable> actions = new ConcurrentHashMap<>();
    private final Map<Class<?>, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final AtomicInteger batchesToLeave = new AtomicInteger();
    private volatile boolean throttling;

    Table before(Table table) {
        return table.with(LocalTables.clientWith(this));
    }

    /** Does this before the next request of this kind is sent; what it throws is the request's failure. */
    void before(Class<? extends SdkRequest> kind, Runnable action) {
        actions.put(kind, action);
    }

    /** The next batches of writes are left undone. */
    void leaveBatches(int count) {
        batchesToLeave.set(count);
    }

    /** From now on no request finds capacity. */
    void throttleAll() {
        throttling = true;
    }

    /** The next request of this kind finds no capacity. */
    void throttle(Class<? extends SdkRequest> kind) {
        before(kind, () -> {
            throw throttled();
        });
    }

    private static RuntimeException throttled() {
        return ProvisionedThroughputExceededException.builder()
                .message("says a test")
                .build();
    }

    int requests(Class<? extends SdkRequest> kind) {
        return requests.getOrDefault(kind, new AtomicInteger()).get();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        var kind = context.request().getClass();
        requests.computeIfAbsent(kind, _ -> new AtomicInteger()).incrementAndGet();
        if (throttling) {
            throw throttled();
        }
        var action = actions.remove(kind);
        if (action != null) {
            action.run();
        }
        return context.request() instanceof BatchWriteItemRequest batch
                        && batchesToLeave.getAndUpdate(left -> Math.max(0, left - 1)) > 0
                ? leave(batch, attributes)
                : context.request();
    }

    /** Deletes what is not there instead, because a batch must not be empty. */
    private static SdkRequest leave(BatchWriteItemRequest batch, ExecutionAttributes attributes) {
        attributes.putAttribute(LEFT, batch);
        var nothing = Map.of("pk", AttributeValue.fromS("NOTHING"), "sk", AttributeValue.fromS("NOTHING"));
        var instead = WriteRequest.builder()
                .deleteRequest(delete -> delete.key(nothing))
                .build();
        var table = batch.requestItems().keySet().iterator().next();
        return batch.toBuilder().requestItems(Map.of(table, List.of(instead))).build();
    }

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        var left = attributes.getAttribute(LEFT);
        return left == null
                ? context.response()
                : BatchWriteItemResponse.builder()
                        .unprocessedItems(left.requestItems())
                        .build();
    }
}
