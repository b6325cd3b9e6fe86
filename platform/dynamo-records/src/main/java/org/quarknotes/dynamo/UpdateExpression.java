package org.quarknotes.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An update and its condition in DynamoDB's words. */
record UpdateExpression(
        String update,
        String condition,
        Map<String, String> names,
        @Nullable Map<String, AttributeValue> values) {

    static UpdateExpression of(List<Change> changes, Condition condition) {
        var placeholders = new Placeholders();
        var clauses = new Clauses(placeholders);
        changes.forEach(clauses::add);
        var update = clauses.text();
        var allowed = placeholders.render(condition);
        var values = placeholders.values();
        return new UpdateExpression(update, allowed, placeholders.names(), values.isEmpty() ? null : values);
    }

    /** The four clauses that an update expression has, each at most once. */
    private static final class Clauses {
        private final Placeholders placeholders;
        private final List<String> set = new ArrayList<>();
        private final List<String> remove = new ArrayList<>();
        private final List<String> add = new ArrayList<>();
        private final List<String> delete = new ArrayList<>();

        private Clauses(Placeholders placeholders) {
            this.placeholders = placeholders;
        }

        private void add(Change change) {
            var path = placeholders.path(change.path());
            switch (change) {
                case Change.Set to -> set.add(path + " = " + placeholders.value(to.value()));
                case Change.SetIfAbsent to -> set.add(path + " = " + ifAbsent(path, to.value()));
                case Change.Add plus ->
                    set.add(path + " = " + ifAbsent(path, plus.base()) + " + " + placeholders.value(plus.amount()));
                case Change.Append end ->
                    set.add(path + " = list_append(" + ifAbsent(path, end.base()) + ", "
                            + placeholders.value(end.more()) + ")");
                case Change.Remove _ -> remove.add(path);
                case Change.AddElements more -> add.add(path + " " + placeholders.value(more.elements()));
                case Change.RemoveElements gone -> delete.add(path + " " + placeholders.value(gone.elements()));
            }
        }

        private String ifAbsent(String path, AttributeValue value) {
            return "if_not_exists(" + path + ", " + placeholders.value(value) + ")";
        }

        private String text() {
            var text = new StringBuilder();
            append(text, "SET ", set);
            append(text, "REMOVE ", remove);
            append(text, "ADD ", add);
            append(text, "DELETE ", delete);
            return text.toString();
        }

        private static void append(StringBuilder text, String clause, List<String> steps) {
            if (!steps.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(clause).append(String.join(", ", steps));
            }
        }
    }
}
