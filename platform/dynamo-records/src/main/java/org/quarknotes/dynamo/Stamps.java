package org.quarknotes.dynamo;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The version and the times that the library keeps in an item, whatever the record says. */
final class Stamps {
    private Stamps() {}

    /** These attributes with those of an entity's first write. */
    static Map<String, AttributeValue> ofNew(
            EntityType<?> type, Map<String, AttributeValue> attributes, AttributeValue now) {
        var features = type.features();
        var stamped = new HashMap<>(attributes);
        if (features.version() != null) {
            stamped.put(features.version().name(), AttributeValue.fromN("1"));
        }
        if (features.createdAt() != null) {
            stamped.put(features.createdAt(), now);
        }
        if (features.updatedAt() != null) {
            stamped.put(features.updatedAt(), now);
        }
        return stamped;
    }
}
