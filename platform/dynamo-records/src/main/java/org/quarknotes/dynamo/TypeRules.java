package org.quarknotes.dynamo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an entity type must keep to, looked at once when it is made. */
record TypeRules(String type, List<? extends Attribute<?, ?>> attributes, List<IndexKey> keys, Features<?> features) {
    /** Refuses a type that would lose attributes or could never make its keys. */
    void require() {
        var names = new HashSet<String>();
        var reserved = reserved();
        for (var attribute : attributes) {
            if (reserved.contains(attribute.name())) {
                throw refusal("cannot have an attribute '%s': its items keep their type or a key there", attribute);
            }
            if (attribute.path().size() > 1) {
                throw refusal("cannot have an attribute '%s': it is a member of a nested record", attribute);
            }
            if (!names.add(attribute.name())) {
                throw refusal("has two attributes '%s'", attribute);
            }
        }
        requireParts(names);
    }

    /** A type without attributes is only read and never makes keys. */
    private void requireParts(Set<String> names) {
        if (names.isEmpty()) {
            return;
        }
        names.addAll(features.names());
        for (var key : keys) {
            for (var part : key.parts()) {
                if (!names.contains(part)) {
                    throw new IllegalArgumentException("'%s' has no attribute '%s' for its key '%s' / '%s'"
                            .formatted(type, part, key.partition(), key.sort()));
                }
            }
        }
    }

    private Set<String> reserved() {
        var reserved = new HashSet<>(Set.of(EntityType.DISCRIMINATOR, Schema.ATTRIBUTE, Key.PARTITION, Key.SORT));
        for (var key : keys) {
            reserved.add(key.partitionAttribute());
            reserved.add(key.sortAttribute());
        }
        return reserved;
    }

    private IllegalArgumentException refusal(String complaint, Attribute<?, ?> attribute) {
        return new IllegalArgumentException("'%s' ".formatted(type) + complaint.formatted(attribute.name()));
    }
}
