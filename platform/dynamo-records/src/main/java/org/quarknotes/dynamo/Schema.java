package org.quarknotes.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The versions of a type's stored form, from 1 to one more than there are upcasters. The first is not written into the
 * item, so that a type need not have thought of it.
 *
 * @param type for messages
 * @param upcasters what brings an item from the version that is its position plus one to the next
 */
record Schema(String type, List<UnaryOperator<Map<String, AttributeValue>>> upcasters) {
    /** Where the version is kept, from the second on. */
    static final String ATTRIBUTE = "schema";

    private int present() {
        return upcasters.size() + 1;
    }

    /** Marks an item as one of the present version. */
    void mark(Map<String, AttributeValue> item) {
        if (!upcasters.isEmpty()) {
            item.put(ATTRIBUTE, AttributeValue.fromN(Integer.toString(present())));
        }
    }

    /** Whether the item was written in an earlier version. */
    boolean isOutdated(Map<String, AttributeValue> item) {
        return versionOf(item) < present();
    }

    /**
     * The item as the present version would have written it, but for the keys.
     *
     * @throws IllegalStateException when it is of a later version than this program knows
     */
    Map<String, AttributeValue> upcast(Map<String, AttributeValue> item) {
        var stored = versionOf(item);
        if (stored == present()) {
            return item;
        }
        if (stored < 1 || stored > present()) {
            throw new IllegalStateException(
                    "a '%s' of schema %d was met; this program knows them up to %d".formatted(type, stored, present()));
        }
        var current = item;
        for (var upcaster : upcasters.subList(stored - 1, present() - 1)) {
            current = upcaster.apply(new HashMap<>(current));
        }
        return current;
    }

    private int versionOf(Map<String, AttributeValue> item) {
        var version = item.get(ATTRIBUTE);
        return version == null ? 1 : Math.toIntExact(new Row(item).number(ATTRIBUTE));
    }
}
