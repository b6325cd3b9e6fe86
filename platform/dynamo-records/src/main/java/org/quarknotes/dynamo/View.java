package org.quarknotes.dynamo;

import java.util.ArrayList;
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

    /** The reader sees these attributes and no other; only they are fetched. */
    @SafeVarargs
    public static <T, V> View<V> of(EntityType<T> type, Function<Row, V> reader, Attribute<T, ?>... attributes) {
        var names = new ArrayList<>(List.of(Key.PARTITION, Key.SORT, EntityType.DISCRIMINATOR, EntityType.SCHEMA));
        for (var attribute : attributes) {
            names.add(attribute.name());
        }
        return new View<>(type, reader, List.copyOf(names));
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
