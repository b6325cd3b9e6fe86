package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Some attributes of an entity type, read without the rest: for lists, or for an index that holds only these.
 *
 * @param <V> what becomes of one item
 */
public final class View<V> implements Shape<V> {
    private final EntityType<?> type;
    private final Function<Row, V> reader;
    private final List<String> attributes;

    private View(EntityType<?> type, Function<Row, V> reader, List<String> attributes) {
        this.type = type;
        this.reader = reader;
        this.attributes = attributes;
    }

    /**
     * A view whose reader may count on these attributes only. Nothing else is fetched, except for a type with upcasters,
     * which may need any attribute; of a nested record all members are.
     *
     * @throws IllegalArgumentException when an attribute is hidden from readers
     */
    @SafeVarargs
    public static <T, V> View<V> of(EntityType<T> type, Function<Row, V> reader, Attribute<T, ?>... attributes) {
        var names = new LinkedHashSet<>(List.of(Key.PARTITION, Key.SORT, EntityType.DISCRIMINATOR, Schema.ATTRIBUTE));
        for (var attribute : attributes) {
            if (attribute.isHidden()) {
                throw new IllegalArgumentException(
                        "'%s' of '%s' is hidden from readers".formatted(attribute.name(), type));
            }
            names.add(attribute.path().getFirst());
        }
        names.addAll(type.features().signsOfBeingGone());
        return new View<>(type, reader, type.schema().upcasters().isEmpty() ? List.copyOf(names) : List.of());
    }

    @Override
    public boolean isGone(Map<String, AttributeValue> item, Instant now) {
        return type.isGone(item, now);
    }

    @Override
    public V fromItem(Map<String, AttributeValue> item) {
        return reader.apply(type.rowOf(item));
    }

    @Override
    public KeyTemplate partitionTemplate(Optional<String> index) {
        return type.partitionTemplate(index);
    }

    @Override
    public KeyTemplate sortTemplate(Optional<String> index) {
        return type.sortTemplate(index);
    }

    @Override
    public List<String> projection() {
        return attributes;
    }
}
