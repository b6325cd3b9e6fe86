package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stand-ins for the time of a write, which is not known while a {@link Write} is made and handed around. They are told
 * from values that look the same by their identity, and replaced when the write is performed.
 */
final class Now {
    /** The time as {@link Kinds#instant()} keeps it. */
    static final AttributeValue TEXT = AttributeValue.fromS("the time of the write");

    /** The time as {@link Kinds#seconds()} keeps it. */
    static final AttributeValue SECONDS = AttributeValue.fromN("0");

    private Now() {}

    @SuppressWarnings("ReferenceEquality") // Identity is what makes a stand-in.
    static AttributeValue in(AttributeValue value, Instant now) {
        if (value == TEXT) {
            return Kinds.instant().write(now);
        }
        return value == SECONDS ? Kinds.seconds().write(now) : value;
    }

    static Map<String, AttributeValue> in(Map<String, AttributeValue> item, Instant now) {
        var filled = new HashMap<>(item);
        filled.replaceAll((name, value) -> in(value, now));
        return filled;
    }
}
