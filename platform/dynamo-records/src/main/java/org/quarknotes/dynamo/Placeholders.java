package org.quarknotes.dynamo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Hands out placeholders while the expressions of one request are written; a name always gets the same one. */
final class Placeholders {
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    /** The whole, when it is written. */
    Expression expression(String text) {
        return new Expression(text, names, values);
    }

    Map<String, String> names() {
        return names;
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    String name(String attribute) {
        return byName.computeIfAbsent(attribute, name -> {
            var placeholder = "#n" + names.size();
            names.put(placeholder, name);
            return placeholder;
        });
    }

    String path(List<String> path) {
        return path.size() == 1
                ? name(path.getFirst())
                : path.stream().map(this::name).collect(Collectors.joining("."));
    }

    String value(AttributeValue value) {
        var placeholder = ":v" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }

    String render(Condition condition) {
        return switch (condition) {
            case Condition.Absent(var path) -> "attribute_not_exists(" + path(path) + ")";
            case Condition.Present(var path) -> "attribute_exists(" + path(path) + ")";
            case Condition.Compared(var path, var operator, var value) ->
                path(path) + " " + operator + " " + value(value);
            case Condition.SizeCompared(var path, var operator, var size) ->
                "size(" + path(path) + ") " + operator + " " + value(size);
            case Condition.Between(var path, var least, var greatest) ->
                path(path) + " BETWEEN " + value(least) + " AND " + value(greatest);
            case Condition.In(var path, var members) ->
                path(path) + " IN " + members.stream().map(this::value).collect(Collectors.joining(", ", "(", ")"));
            case Condition.Called(var function, var path, var value) ->
                function + "(" + path(path) + ", " + value(value) + ")";
            case Condition.All(var parts) -> join(parts, " AND ");
            case Condition.Any(var parts) -> join(parts, " OR ");
            case Condition.Not(var part) -> "NOT " + enclose(render(part));
        };
    }

    /** DynamoDB takes no parentheses around a single part. */
    private String join(List<Condition> parts, String operator) {
        if (parts.size() == 1) {
            return render(parts.getFirst());
        }
        return parts.stream().map(this::render).collect(Collectors.joining(operator, "(", ")"));
    }

    /** Nor does it take two pairs of them. */
    private static String enclose(String text) {
        return text.startsWith("(") ? text : "(" + text + ")";
    }
}
