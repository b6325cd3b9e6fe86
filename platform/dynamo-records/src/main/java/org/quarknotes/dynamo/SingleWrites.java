package org.quarknotes.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import java.util.Map;
import org.quarknotes.dynamo.Outcome.Refused;
import org.quarknotes.dynamo.Outcome.Written;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** A put or a delete on its own: a plain request, for half the write units of a transaction of one. */
final class SingleWrites {
    private static final int ONLY = 0;

    private final DynamoDbClient client;
    private final String table;

    SingleWrites(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    Outcome put(Write.Put put) {
        var condition = RequestCondition.of(put.condition());
        try {
            client.putItem(request -> request.tableName(table)
                    .item(put.item())
                    .conditionExpression(condition.expression())
                    .expressionAttributeNames(condition.names())
                    .expressionAttributeValues(condition.values())
                    .returnValuesOnConditionCheckFailure(ALL_OLD));
            return new Written();
        } catch (ConditionalCheckFailedException refusal) {
            return wasOurs(put, refusal) ? new Written() : refused(refusal);
        }
    }

    Outcome delete(Write.Delete delete) {
        var condition = RequestCondition.of(delete.condition());
        try {
            client.deleteItem(request -> request.tableName(table)
                    .key(delete.key().toItem())
                    .conditionExpression(condition.expression())
                    .expressionAttributeNames(condition.names())
                    .expressionAttributeValues(condition.values())
                    .returnValuesOnConditionCheckFailure(ALL_OLD));
            return new Written();
        } catch (ConditionalCheckFailedException refusal) {
            return refused(refusal);
        }
    }

    /**
     * A plain request has no idempotency token: when its answer is lost, the SDK sends it again, and then our own item
     * may be what stands in the way.
     */
    private static boolean wasOurs(Write.Put put, ConditionalCheckFailedException refusal) {
        var attempts = refusal.numAttempts();
        return attempts != null && attempts > 1 && standing(refusal).equals(put.item());
    }

    private static Outcome refused(ConditionalCheckFailedException refusal) {
        return new Refused(Map.of(ONLY, standing(refusal)));
    }

    private static Map<String, AttributeValue> standing(ConditionalCheckFailedException refusal) {
        return refusal.hasItem() ? refusal.item() : Map.of();
    }
}
