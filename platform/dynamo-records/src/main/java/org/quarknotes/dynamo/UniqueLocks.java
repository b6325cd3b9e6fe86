package org.quarknotes.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items that keep the values of unique attributes from being used twice. */
final class UniqueLocks {
    private static final String LOCK = "(unique)";
    private static final String ATTRIBUTE = "attribute";

    private UniqueLocks() {}

    static boolean isLock(Map<String, AttributeValue> item) {
        var type = item.get(EntityType.DISCRIMINATOR);
        return type != null && LOCK.equals(type.s());
    }

    /** The name of the attribute whose value this lock keeps. */
    static String attributeOf(Map<String, AttributeValue> lock) {
        return lock.get(ATTRIBUTE).s();
    }
}
