package org.quarknotes.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;
import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The SDK's requests, complete and ready to be changed further with {@code toBuilder()}: the way out
 * for what this library does not know, together with {@link Table#client()}. The item that fails a condition is always
 * asked for, and so is the consumed capacity.
 */
public final class Requests {
    private Requests() {}

    /** The request for a strongly consistent read. */
    public static GetItemRequest get(String table, Shape<?> shape, Key key) {
        var request = GetItemRequest.builder()
                .tableName(table)
                .key(key.toItem())
                .consistentRead(true)
                .returnConsumedCapacity(TOTAL);
        var projected = Projected.of(shape);
        if (projected.text() != null) {
            request.projectionExpression(projected.text()).expressionAttributeNames(projected.names());
        }
        return request.build();
    }

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

    /** The request for the first portion of a page, which looks at as many items as the page is to have. */
    public static QueryRequest query(String table, Query<?> query) {
        var place = query.place();
        var reading = query.reading();
        var placeholders = new Placeholders();
        var partition = placeholders.name(place.partitionAttribute()) + " = "
                + placeholders.value(AttributeValue.fromS(place.partition()));
        var range = place.range().render(place.sortAttribute(), placeholders);
        return QueryRequest.builder()
                .tableName(table)
                .indexName(place.index().orElse(null))
                .keyConditionExpression(range.isEmpty() ? partition : partition + " AND " + range)
                .filterExpression(query.filter().map(placeholders::render).orElse(null))
                .projectionExpression(Projected.of(query.shape(), placeholders).text())
                .expressionAttributeNames(placeholders.names())
                .expressionAttributeValues(placeholders.values())
                .consistentRead(reading.consistent())
                .scanIndexForward(!reading.descending())
                .limit(reading.limit())
                .exclusiveStartKey(reading.start().isEmpty() ? null : reading.start())
                .returnConsumedCapacity(TOTAL)
                .build();
    }
}
