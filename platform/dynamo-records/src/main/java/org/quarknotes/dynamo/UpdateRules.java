package org.quarknotes.dynamo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What an {@link Update} may change. */
final class UpdateRules {
    private UpdateRules() {}

    static void requireAllowed(EntityType<?> type, List<Change> before, Change change) {
        var name = change.attribute();
        var attribute = type.attributes().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refusal(type, name, "is not among its attributes"));
        if (attribute.isReadOnly()) {
            throw refusal(type, name, "is read-only");
        }
        if (isPartOfPrimaryKey(type, name)) {
            throw refusal(type, name, "is a part of its key");
        }
        if (isKeptByLibrary(type, name)) {
            throw refusal(type, name, "is set by every update");
        }
        before.stream().filter(other -> overlap(other, change)).findFirst().ifPresent(other -> {
            throw refusal(type, String.join(".", change.path()), "is changed twice");
        });
    }

    static boolean isPartOfPrimaryKey(EntityType<?> type, String attribute) {
        return type.partitionTemplate(Optional.empty()).names().contains(attribute)
                || type.sortTemplate(Optional.empty()).names().contains(attribute);
    }

    /** Whether every write sets this attribute, whatever the record says. */
    static boolean isKeptByLibrary(EntityType<?> type, String attribute) {
        var features = type.features();
        var version = features.version();
        return (version != null && version.name().equals(attribute))
                || Objects.equals(features.createdAt(), attribute)
                || Objects.equals(features.updatedAt(), attribute);
    }

    /** DynamoDB refuses two changes of which one is within the other. */
    private static boolean overlap(Change one, Change other) {
        var shorter = Math.min(one.path().size(), other.path().size());
        return one.path().subList(0, shorter).equals(other.path().subList(0, shorter));
    }

    private static IllegalArgumentException refusal(EntityType<?> type, String attribute, String reason) {
        return new IllegalArgumentException(
                "'%s' of '%s' cannot be changed: it %s".formatted(attribute, type.name(), reason));
    }
}
