package org.quarknotes.users.dynamodb;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Others that keep writing an item: DynamoDB Local never cancels a transaction for that, so the client does. */
final class Crowd implements ExecutionInterceptor {
    private volatile Predicate<String> contended = sortKey -> false;

    /** From now on, a transaction that puts an item with such a sort key meets a conflict, however often it is tried. */
    void on(Predicate<String> sortKey) {
        contended = sortKey;
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        if (context.request() instanceof TransactWriteItemsRequest transaction) {
            cancelIfContended(transaction.transactItems());
        }
        return context.request();
    }

    private void cancelIfContended(List<TransactWriteItem> items) {
        var codes = items.stream()
                .map(item -> isContended(item) ? "TransactionConflict" : "None")
                .toList();
        if (codes.contains("TransactionConflict")) {
            throw TransactionCanceledException.builder()
                    .message(codes.stream().collect(Collectors.joining(", ", "cancelled: [", "]")))
                    .cancellationReasons(codes.stream()
                            .map(code -> CancellationReason.builder().code(code).build())
                            .toList())
                    .build();
        }
    }

    private boolean isContended(TransactWriteItem item) {
        return item.put() != null && contended.test(item.put().item().get("sk").s());
    }
}
