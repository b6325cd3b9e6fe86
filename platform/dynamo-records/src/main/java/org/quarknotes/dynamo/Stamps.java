package org.quarknotes.dynamo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The version and the times that the library keeps in an item, whatever the record says. */
final class Stamps {
    private Stamps() {}

    /** These attributes with the stamps of an entity's first write. */
    static Map<String, AttributeValue> ofNew(EntityType<?> type, Map<String, AttributeValue> attributes, Instant now) {
        var features = type.features();
        var stamped = new HashMap<>(attributes);
        if (features.version() != null) {
            stamped.put(features.version().name(), AttributeValue.fromN("1"));
        }
        if (features.createdAt() != null) {
            stamped.put(features.createdAt(), Kinds.instant().write(now));
        }
        if (features.updatedAt() != null) {
            stamped.put(features.updatedAt(), Kinds.instant().write(now));
        }
        return stamped;
    }

    /** These attributes with the stamps of the write after {@code before}. */
    static Map<String, AttributeValue> ofNext(
            EntityType<?> type, Map<String, AttributeValue> before, Map<String, AttributeValue> after, Instant now) {
        var stamped = new HashMap<>(after);
        var createdAt = type.features().createdAt();
        if (createdAt != null) {
            stamped.remove(createdAt);
            if (before.containsKey(createdAt)) {
                stamped.put(createdAt, before.get(createdAt));
            }
        }
        for (var change : next(type, before, now)) {
            if (change instanceof Change.Set(var path, var value)) {
                stamped.put(path.getFirst(), value);
            }
        }
        return stamped;
    }

    /** What every write after {@code before} sets. */
    static List<Change> next(EntityType<?> type, Map<String, AttributeValue> before, Instant now) {
        var features = type.features();
        var changes = new ArrayList<Change>();
        if (features.version() != null) {
            changes.add(new Change.Set(
                    features.version().path(),
                    successor(before.get(features.version().name()))));
        }
        if (features.updatedAt() != null) {
            changes.add(new Change.Set(
                    List.of(features.updatedAt()), Kinds.instant().write(now)));
        }
        return changes;
    }

    /** The index keys that are made of what {@link #next} sets. */
    static List<Change> keysOfNext(EntityType<?> type, Map<String, AttributeValue> before, Instant now) {
        var stamped = ofNext(type, before, before, now);
        var names = next(type, before, now).stream().map(Change::attribute).toList();
        var keys = new HashMap<String, AttributeValue>();
        for (var index : type.indexes().values()) {
            if (index.parts().stream().anyMatch(names::contains)) {
                index.putInto(keys, stamped, type.name());
            }
        }
        return keys.entrySet().stream()
                .<Change>map(key -> new Change.Set(List.of(key.getKey()), key.getValue()))
                .toList();
    }

    private static AttributeValue successor(@Nullable AttributeValue version) {
        var next = version == null ? BigDecimal.ONE : new BigDecimal(version.n()).add(BigDecimal.ONE);
        return AttributeValue.fromN(next.toPlainString());
    }

    /** The attributes that tell whether an entity is still as it was: its version, or else its unique attributes. */
    static Set<String> guards(EntityType<?> type) {
        var version = type.features().version();
        if (version != null) {
            return Set.of(version.name());
        }
        var names = new LinkedHashSet<String>();
        type.features().uniques().forEach(unique -> names.add(unique.name()));
        return names;
    }

    /** The attributes that a whole entity may have, but for those of its own key and the time of its first write. */
    static Set<String> written(EntityType<?> type) {
        var names = new LinkedHashSet<>(type.indexKeyAttributes());
        type.attributes().forEach(attribute -> names.add(attribute.name()));
        names.remove(type.features().createdAt());
        return names;
    }
}
