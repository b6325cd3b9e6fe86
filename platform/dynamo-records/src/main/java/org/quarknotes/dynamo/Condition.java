package org.quarknotes.dynamo;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What must hold for an item: at the moment it is written, or to be among the results of a query. Conditions are made by
 * the methods of {@link Attribute} and those here, combined by {@link #and}, {@link #or} and {@link #negate}, and
 * immutable.
 */
public sealed interface Condition {
    record Absent(List<String> path) implements Condition {}

    record Present(List<String> path) implements Condition {}

    record Compared(List<String> path, String operator, AttributeValue value) implements Condition {}

    record SizeCompared(List<String> path, String operator, AttributeValue size) implements Condition {}

    record Between(List<String> path, AttributeValue least, AttributeValue greatest) implements Condition {}

    record In(List<String> path, List<AttributeValue> values) implements Condition {}

    /** A function of path and value: {@code begins_with} or {@code contains}. */
    record Called(String function, List<String> path, AttributeValue value) implements Condition {}

    record All(List<Condition> conditions) implements Condition {}

    record Any(List<Condition> conditions) implements Condition {}

    record Not(Condition condition) implements Condition {}

    /** No item has this key. */
    static Condition noItem() {
        return new Absent(List.of(Key.PARTITION));
    }

    /** An item has this key. */
    static Condition anItem() {
        return new Present(List.of(Key.PARTITION));
    }

    static Condition absent(String attribute) {
        return new Absent(List.of(attribute));
    }

    static Condition equal(String attribute, String value) {
        return new Compared(List.of(attribute), "=", AttributeValue.fromS(value));
    }

    static Condition equal(String attribute, long value) {
        return new Compared(List.of(attribute), "=", AttributeValue.fromN(Long.toString(value)));
    }

    static Condition notEqual(String attribute, String value) {
        return new Compared(List.of(attribute), "<>", AttributeValue.fromS(value));
    }

    static Condition lessThan(String attribute, long value) {
        return new Compared(List.of(attribute), "<", AttributeValue.fromN(Long.toString(value)));
    }

    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    static Condition any(Condition... conditions) {
        return new Any(List.of(conditions));
    }

    default Condition and(Condition other) {
        return all(this, other);
    }

    default Condition or(Condition other) {
        return any(this, other);
    }

    default Condition negate() {
        return new Not(this);
    }

    /** The condition in DynamoDB's expression language, with placeholders for every name and value. */
    default Expression toExpression() {
        var placeholders = new Placeholders();
        return placeholders.expression(placeholders.render(this));
    }
}
