package org.quarknotes.dynamo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The {@link TableDefinition} of the table that holds certain types. */
final class DefinitionOfTypes {
    private DefinitionOfTypes() {}

    static TableDefinition of(String name, List<EntityType<?>> types) {
        requireDifferent(name, types);
        var indexes = new LinkedHashMap<String, GlobalSecondaryIndex>();
        var keyAttributes = new LinkedHashSet<>(List.of(Key.PARTITION, Key.SORT));
        for (var type : types) {
            for (var index : type.indexes().keySet()) {
                indexes.putIfAbsent(index, index(index, type.indexes()));
            }
            keyAttributes.addAll(type.indexKeyAttributes());
        }
        return new TableDefinition(
                name,
                keyAttributes.stream().map(DefinitionOfTypes::text).toList(),
                key(Key.PARTITION, Key.SORT),
                List.copyOf(indexes.values()),
                timeToLive(name, types));
    }

    private static void requireDifferent(String table, List<EntityType<?>> types) {
        var names = new HashSet<String>();
        for (var type : types) {
            if (!names.add(type.name())) {
                throw new IllegalArgumentException("table '%s' has two types '%s'".formatted(table, type));
            }
        }
    }

    private static Optional<String> timeToLive(String table, List<EntityType<?>> types) {
        var names = types.stream()
                .map(type -> type.features().timeToLive())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (names.size() > 1) {
            throw new IllegalArgumentException(
                    "table '%s' can have one time-to-live attribute, not %s".formatted(table, names));
        }
        return names.stream().findFirst();
    }

    private static GlobalSecondaryIndex index(String name, Map<String, IndexKey> keys) {
        var key = keys.get(name);
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key(key.partitionAttribute(), key.sortAttribute()))
                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                .build();
    }

    private static List<KeySchemaElement> key(String partition, String sort) {
        return List.of(element(partition, KeyType.HASH), element(sort, KeyType.RANGE));
    }

    private static KeySchemaElement element(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }

    private static AttributeDefinition text(String attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute)
                .attributeType(ScalarAttributeType.S)
                .build();
    }
}
