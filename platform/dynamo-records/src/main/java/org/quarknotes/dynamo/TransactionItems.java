package org.quarknotes.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** {@link Write}s in the SDK's words; the item that fails a condition is always asked for. */
final class TransactionItems {
    private TransactionItems() {}

    static TransactWriteItem of(String table, Write write) {
        return switch (write) {
            case Write.Put(var item, var condition) -> put(table, item, RequestCondition.of(condition));
            case Write.Delete(var key, var condition) -> delete(table, key, RequestCondition.of(condition));
            case Write.Check(var key, var condition) -> check(table, key, RequestCondition.of(condition));
        };
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item, RequestCondition condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(item)
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.values())
                        .returnValuesOnConditionCheckFailure(ALL_OLD))
                .build();
    }

    private static TransactWriteItem delete(String table, Key key, RequestCondition condition) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table)
                        .key(key.toItem())
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.values())
                        .returnValuesOnConditionCheckFailure(ALL_OLD))
                .build();
    }

    private static TransactWriteItem check(String table, Key key, RequestCondition condition) {
        return TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(table)
                        .key(key.toItem())
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.values())
                        .returnValuesOnConditionCheckFailure(ALL_OLD))
                .build();
    }
}
