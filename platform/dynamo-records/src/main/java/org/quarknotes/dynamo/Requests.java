package org.quarknotes.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;
import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The SDK's requests for single writes, complete and ready to be changed further with {@code toBuilder()}: the way out
 * for what this library does not know, together with {@link Table#client()}. The item that fails a condition is always
 * asked for, and so is the consumed capacity.
 */
public final class Requests {
    private Requests() {}

    /** The request for a put. */
    public static PutItemRequest put(String table, Write.Put put) {
        var condition = RequestCondition.of(put.condition());
        return PutItemRequest.builder()
                .tableName(table)
                .item(put.item())
                .conditionExpression(condition.expression())
                .expressionAttributeNames(condition.names())
                .expressionAttributeValues(condition.values())
                .returnValuesOnConditionCheckFailure(ALL_OLD)
                .returnConsumedCapacity(TOTAL)
                .build();
    }

    /** The request for a delete. */
    public static DeleteItemRequest delete(String table, Write.Delete delete) {
        var condition = RequestCondition.of(delete.condition());
        return DeleteItemRequest.builder()
                .tableName(table)
                .key(delete.key().toItem())
                .conditionExpression(condition.expression())
                .expressionAttributeNames(condition.names())
                .expressionAttributeValues(condition.values())
                .returnValuesOnConditionCheckFailure(ALL_OLD)
                .returnConsumedCapacity(TOTAL)
                .build();
    }

    /**
     * The request for an update whose keys need nothing else to be known.
     *
     * @param now the time of the write, for what is kept of it
     * @throws IllegalArgumentException when an index's key would have to be rebuilt from what is not known
     */
    public static UpdateItemRequest update(String table, Update<?> update, Instant now) {
        return update(table, ItemUpdate.of(update, now));
    }

    static UpdateItemRequest update(String table, ItemUpdate update) {
        var expression = UpdateExpression.of(update.changes(), update.condition());
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(update.key().toItem())
                .updateExpression(expression.update())
                .conditionExpression(expression.condition())
                .expressionAttributeNames(expression.names())
                .expressionAttributeValues(expression.values())
                .returnValuesOnConditionCheckFailure(ALL_OLD)
                .returnConsumedCapacity(TOTAL)
                .build();
    }
}
