package org.quarknotes.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes that are performed together or not at all. */
final class Transactions {
    private final DynamoDbClient client;
    private final String table;

    Transactions(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** @param token under which DynamoDB performs these writes once, however often they are sent in ten minutes */
    Outcome write(List<Write> writes, String token) {
        var items =
                writes.stream().map(write -> TransactionItems.of(table, write)).toList();
        try {
            client.transactWriteItems(request -> request.transactItems(items).clientRequestToken(token));
            return new Outcome.Written();
        } catch (TransactionCanceledException cancelled) {
            return refusal(cancelled);
        }
    }

    private static Outcome refusal(TransactionCanceledException cancelled) {
        var standing = new HashMap<Integer, Map<String, AttributeValue>>();
        var reasons = cancelled.cancellationReasons();
        for (int position = 0; position < reasons.size(); position++) {
            var reason = reasons.get(position);
            if ("ConditionalCheckFailed".equals(reason.code())) {
                standing.put(position, reason.hasItem() ? reason.item() : Map.of());
            }
        }
        if (standing.isEmpty()) {
            throw cancelled;
        }
        return new Outcome.Refused(standing);
    }
}
