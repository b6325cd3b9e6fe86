package org.quarknotes.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An expression of DynamoDB's and its placeholders.
 *
 * @param names placeholder to attribute name
 * @param values placeholder to value; empty if the expression compares with none
 */
public record Expression(String text, Map<String, String> names, Map<String, AttributeValue> values) {
    public Expression {
        names = Map.copyOf(names);
        values = Map.copyOf(values);
    }
}
