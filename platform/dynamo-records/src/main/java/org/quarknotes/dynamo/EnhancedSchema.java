package org.quarknotes.dynamo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableMetadata;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An entity type for the SDK's Enhanced Client, as a way out for what {@link Table} does not do; needs {@code
 * software.amazon.awssdk:dynamodb-enhanced}. Items are the same as those of {@link Table}: keys are made from the record
 * and its checks are done. Of conditions, versions, timestamps, unique attributes, expiry and soft deletion the Enhanced
 * Client knows nothing.
 *
 * @param <T> the record
 */
public final class EnhancedSchema<T> implements TableSchema<T> {
    private static final AttributeValue NOTHING = AttributeValue.fromNul(true);

    private final EntityType<T> type;
    private final EnhancedType<T> itemType;
    private final List<String> names;
    private final TableMetadata metadata;

    private EnhancedSchema(EntityType<T> type, Class<T> record) {
        this.type = type;
        this.itemType = EnhancedType.of(record);
        this.names = names(type);
        this.metadata = metadata(type);
    }

    /** The schema of a type, for {@code enhancedClient.table(name, schema)}. */
    public static <T> EnhancedSchema<T> of(EntityType<T> type, Class<T> record) {
        return new EnhancedSchema<>(type, record);
    }

    private static List<String> names(EntityType<?> type) {
        var names = new ArrayList<>(List.of(Key.PARTITION, Key.SORT, EntityType.DISCRIMINATOR));
        names.addAll(type.indexKeyAttributes());
        for (var attribute : type.attributes()) {
            names.add(attribute.name());
        }
        return List.copyOf(names);
    }

    private static TableMetadata metadata(EntityType<?> type) {
        var metadata = StaticTableMetadata.builder()
                .addIndexPartitionKey(TableMetadata.primaryIndexName(), Key.PARTITION, AttributeValueType.S)
                .addIndexSortKey(TableMetadata.primaryIndexName(), Key.SORT, AttributeValueType.S);
        type.indexes()
                .forEach((index, key) -> metadata.addIndexPartitionKey(
                                index, key.partitionAttribute(), AttributeValueType.S)
                        .addIndexSortKey(index, key.sortAttribute(), AttributeValueType.S));
        return metadata.build();
    }

    @Override
    public T mapToItem(Map<String, AttributeValue> item) {
        return type.fromItem(item);
    }

    /** The item; unless nulls are ignored, with a null for all that is missing, so that an update removes it. */
    @Override
    public Map<String, AttributeValue> itemToMap(T entity, boolean ignoreNulls) {
        var item = type.toItem(entity);
        if (!ignoreNulls) {
            names.forEach(name -> item.putIfAbsent(name, NOTHING));
        }
        return item;
    }

    @Override
    public Map<String, AttributeValue> itemToMap(T entity, Collection<String> attributes) {
        var some = new HashMap<>(type.toItem(entity));
        some.keySet().retainAll(attributes);
        return some;
    }

    @Override
    public @Nullable AttributeValue attributeValue(T entity, String attribute) {
        return type.toItem(entity).get(attribute);
    }

    @Override
    public TableMetadata tableMetadata() {
        return metadata;
    }

    @Override
    public EnhancedType<T> itemType() {
        return itemType;
    }

    @Override
    public List<String> attributeNames() {
        return names;
    }

    @Override
    public boolean isAbstract() {
        return false;
    }
}
