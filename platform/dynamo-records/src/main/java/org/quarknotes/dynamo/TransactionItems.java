package org.quarknotes.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** {@link Write}s in the SDK's words; the item that fails a condition is always asked for. */
final class TransactionItems {
    private TransactionItems() {}

    static TransactWriteItem of(String table, Write write) {
        return switch (write) {
            case Write.Put put -> put(Requests.put(table, put));
            case Write.Delete delete -> delete(Requests.delete(table, delete));
            case Write.Check check -> check(table, check);
            case ItemUpdate update -> update(Requests.update(table, update));
            case Write.Group _, Update<?> _, EntityWrite _ ->
                throw new IllegalStateException("this is to be broken down into items first: " + write);
        };
    }

    private static TransactWriteItem put(PutItemRequest alone) {
        var put = Put.builder()
                .tableName(alone.tableName())
                .item(alone.item())
                .conditionExpression(alone.conditionExpression())
                .returnValuesOnConditionCheckFailure(ALL_OLD);
        if (alone.hasExpressionAttributeNames()) {
            put.expressionAttributeNames(alone.expressionAttributeNames());
        }
        if (alone.hasExpressionAttributeValues()) {
            put.expressionAttributeValues(alone.expressionAttributeValues());
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private static TransactWriteItem update(UpdateItemRequest alone) {
        var update = software.amazon.awssdk.services.dynamodb.model.Update.builder()
                .tableName(alone.tableName())
                .key(alone.key())
                .updateExpression(alone.updateExpression())
                .conditionExpression(alone.conditionExpression())
                .expressionAttributeNames(alone.expressionAttributeNames())
                .returnValuesOnConditionCheckFailure(ALL_OLD);
        if (alone.hasExpressionAttributeValues()) {
            update.expressionAttributeValues(alone.expressionAttributeValues());
        }
        return TransactWriteItem.builder().update(update.build()).build();
    }

    private static TransactWriteItem delete(DeleteItemRequest alone) {
        var delete = Delete.builder()
                .tableName(alone.tableName())
                .key(alone.key())
                .conditionExpression(alone.conditionExpression())
                .returnValuesOnConditionCheckFailure(ALL_OLD);
        if (alone.hasExpressionAttributeNames()) {
            delete.expressionAttributeNames(alone.expressionAttributeNames());
        }
        if (alone.hasExpressionAttributeValues()) {
            delete.expressionAttributeValues(alone.expressionAttributeValues());
        }
        return TransactWriteItem.builder().delete(delete.build()).build();
    }

    private static TransactWriteItem check(String table, Write.Check check) {
        var condition = RequestCondition.of(check.condition());
        return TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(table)
                        .key(check.key().toItem())
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.values())
                        .returnValuesOnConditionCheckFailure(ALL_OLD)
                        .build())
                .build();
    }
}
