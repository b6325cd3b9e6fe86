package org.quarknotes.dynamo;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition as requests want it: DynamoDB takes no expression and no placeholders, but not empty ones. */
record RequestCondition(
        @Nullable String expression,
        @Nullable Map<String, String> names,
        @Nullable Map<String, AttributeValue> values) {

    static RequestCondition of(Optional<Condition> condition) {
        return condition.isEmpty() ? new RequestCondition(null, null, null) : of(condition.get());
    }

    static RequestCondition of(Condition condition) {
        var expression = condition.toExpression();
        return new RequestCondition(
                expression.text(), expression.names(), expression.values().isEmpty() ? null : expression.values());
    }
}
