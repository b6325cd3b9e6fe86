package org.quarknotes.dynamo;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The size of an attribute, to be compared; made by {@link Attribute#size}. */
public final class Size {
    private final List<String> path;

    Size(List<String> path) {
        this.path = path;
    }

    public Condition is(long size) {
        return compared("=", size);
    }

    public Condition lessThan(long size) {
        return compared("<", size);
    }

    public Condition atMost(long size) {
        return compared("<=", size);
    }

    public Condition greaterThan(long size) {
        return compared(">", size);
    }

    public Condition atLeast(long size) {
        return compared(">=", size);
    }

    private Condition compared(String operator, long size) {
        return new Condition.SizeCompared(path, operator, AttributeValue.fromN(Long.toString(size)));
    }
}
