package org.quarknotes.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quarknotes.dynamo.Condition.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** {@link Write}s in the SDK's words; the item that fails a condition is always asked for. */
final class TransactionItems {
    private static final Expression NONE = new Expression("", Map.of(), Map.of());

    private TransactionItems() {}

    static TransactWriteItem of(String table, Write write) {
        return switch (write) {
            case Write.Put(var item, var condition) ->
                put(table, item, condition.map(Condition::toExpression).orElse(NONE));
            case Write.Delete(var key, var condition) ->
                delete(table, key, condition.map(Condition::toExpression).orElse(NONE));
            case Write.Check(var key, var condition) -> check(table, key, condition.toExpression());
        };
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item, Expression condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(item)
                        .conditionExpression(text(condition))
                        .expressionAttributeNames(orNull(condition.names()))
                        .expressionAttributeValues(orNull(condition.values()))
                        .returnValuesOnConditionCheckFailure(ALL_OLD))
                .build();
    }

    private static TransactWriteItem delete(String table, Key key, Expression condition) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table)
                        .key(key.toItem())
                        .conditionExpression(text(condition))
                        .expressionAttributeNames(orNull(condition.names()))
                        .expressionAttributeValues(orNull(condition.values()))
                        .returnValuesOnConditionCheckFailure(ALL_OLD))
                .build();
    }

    private static TransactWriteItem check(String table, Key key, Expression condition) {
        return TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(table)
                        .key(key.toItem())
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(orNull(condition.names()))
                        .expressionAttributeValues(orNull(condition.values()))
                        .returnValuesOnConditionCheckFailure(ALL_OLD))
                .build();
    }

    private static @Nullable String text(Expression condition) {
        return condition.text().isEmpty() ? null : condition.text();
    }

    private static <V> @Nullable Map<String, V> orNull(Map<String, V> placeholders) {
        return placeholders.isEmpty() ? null : placeholders;
    }
}
