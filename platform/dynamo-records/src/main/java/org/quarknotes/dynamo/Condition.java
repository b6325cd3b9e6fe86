package org.quarknotes.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold for an item at the moment it is written. */
public sealed interface Condition {
    record Absent(String attribute) implements Condition {}

    record Present(String attribute) implements Condition {}

    record Compared(String attribute, String operator, AttributeValue value) implements Condition {}

    record All(List<Condition> conditions) implements Condition {}

    record Any(List<Condition> conditions) implements Condition {}

    /** No item has this key. */
    static Condition noItem() {
        return new Absent(Key.PARTITION);
    }

    /** An item has this key. */
    static Condition anItem() {
        return new Present(Key.PARTITION);
    }

    static Condition absent(String attribute) {
        return new Absent(attribute);
    }

    static Condition equal(String attribute, String value) {
        return new Compared(attribute, "=", AttributeValue.fromS(value));
    }

    static Condition equal(String attribute, long value) {
        return new Compared(attribute, "=", AttributeValue.fromN(Long.toString(value)));
    }

    static Condition notEqual(String attribute, String value) {
        return new Compared(attribute, "<>", AttributeValue.fromS(value));
    }

    static Condition lessThan(String attribute, long value) {
        return new Compared(attribute, "<", AttributeValue.fromN(Long.toString(value)));
    }

    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    static Condition any(Condition... conditions) {
        return new Any(List.of(conditions));
    }

    /** The condition in DynamoDB's expression language, with placeholders for every name and value. */
    default Expression toExpression() {
        var expression = new Rendering();
        var text = expression.render(this);
        return new Expression(text, Map.copyOf(expression.names), Map.copyOf(expression.values));
    }

    /**
     * An expression and its placeholders.
     *
     * @param names placeholder to attribute name
     * @param values placeholder to value; empty if the expression compares with none
     */
    record Expression(String text, Map<String, String> names, Map<String, AttributeValue> values) {
        public Expression {
            names = Map.copyOf(names);
            values = Map.copyOf(values);
        }
    }

    /** Hands out placeholders while an expression is written. */
    final class Rendering {
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, AttributeValue> values = new HashMap<>();

        private String render(Condition condition) {
            return switch (condition) {
                case Absent(var attribute) -> "attribute_not_exists(" + name(attribute) + ")";
                case Present(var attribute) -> "attribute_exists(" + name(attribute) + ")";
                case Compared(var attribute, var operator, var value) ->
                    name(attribute) + " " + operator + " " + value(value);
                case All(var parts) -> join(parts, " AND ");
                case Any(var parts) -> join(parts, " OR ");
            };
        }

        private String join(List<Condition> parts, String operator) {
            return parts.stream().map(this::render).collect(Collectors.joining(operator, "(", ")"));
        }

        private String name(String attribute) {
            return names.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(attribute))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> {
                        var placeholder = "#n" + names.size();
                        names.put(placeholder, attribute);
                        return placeholder;
                    });
        }

        private String value(AttributeValue value) {
            var placeholder = ":v" + values.size();
            values.put(placeholder, value);
            return placeholder;
        }
    }
}
