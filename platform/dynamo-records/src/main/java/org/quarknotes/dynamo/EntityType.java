package org.quarknotes.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How records of one type are kept as items of a single-table design: key templates, discriminator and attributes.
 * Immutable; made once, usually as a constant beside the adapter that uses it.
 *
 * <pre>{@code
 * static final Attribute<Grant, String> NOTE = Attribute.of("note", Kinds.text(), Grant::note);
 * static final Attribute<Grant, String> GRANTEE = Attribute.of("grantee", Kinds.text(), Grant::grantee);
 *
 * static final EntityType<Grant> GRANT = EntityType.<Grant>named("grant")
 *         .key("NOTE#{note}", "GRANT#{grantee}")
 *         .attributes(NOTE, GRANTEE)
 *         .readBy(row -> new Grant(row.get(NOTE), row.get(GRANTEE)));
 * }</pre>
 *
 * <p>The holes of a template name attributes, so every key is rebuilt from the whole state at each write.
 *
 * @param <T> the record
 */
public final class EntityType<T> implements Shape<T> {
    static final String DISCRIMINATOR = "type";

    /** Where the version of the stored form is kept, from the second on. */
    static final String SCHEMA = "schema";

    private final String name;
    private final IndexKey primary;
    private final Map<String, IndexKey> indexes;
    private final List<Attribute<T, ?>> attributes;
    private final Function<Row, T> reader;
    private final Features<T> features;

    /**
     * The key of the table or of one index.
     *
     * @param sparse whether an entity that lacks a part of it is simply not in the index
     */
    record IndexKey(
            String partitionAttribute, KeyTemplate partition, String sortAttribute, KeyTemplate sort, boolean sparse) {
        Stream<String> parts() {
            return Stream.concat(partition.names().stream(), sort.names().stream());
        }
    }

    /**
     * What a type has beyond keys and attributes; all of it is optional.
     *
     * @param upcasters what brings an item from the schema version that is its position plus one to the next
     * @param uniques attributes whose values no two entities of the type share
     */
    record Features<T>(
            @Nullable Attribute<T, Long> version,
            @Nullable String createdAt,
            @Nullable String updatedAt,
            @Nullable String timeToLive,
            @Nullable String deletedAt,
            List<Attribute<T, ?>> uniques,
            List<UnaryOperator<Map<String, AttributeValue>>> upcasters,
            Consumer<T> check) {}

    EntityType(EntityTypeBuilder<T> builder, Function<Row, T> reader) {
        this.name = builder.name();
        this.primary = builder.primary();
        this.indexes = Map.copyOf(builder.indexes());
        this.attributes = List.copyOf(builder.attributes());
        this.features = builder.features();
        this.reader = reader;
    }

    /** Begins a type; the name is stored in each item's {@code type} attribute and checked when it is read. */
    public static <T> EntityTypeBuilder<T> named(String name) {
        return new EntityTypeBuilder<>(name);
    }

    /** What items of this type have in their {@code type} attribute. */
    public String name() {
        return name;
    }

    /** The key of the entity with these identifying values, in the order of the holes of both templates. */
    public Key key(String... values) {
        var all = List.of(values);
        var split = Math.min(primary.partition().names().size(), all.size());
        return new Key(
                primary.partition().fill(all.subList(0, split)), primary.sort().fill(all.subList(split, all.size())));
    }

    /** The key of this entity. */
    public Key keyOf(T entity) {
        return Key.of(toItem(entity));
    }

    /**
     * The item that keeps this record.
     *
     * @throws IllegalStateException when the record lacks a required attribute or a part of a key
     */
    public Map<String, AttributeValue> toItem(T entity) {
        features.check().accept(entity);
        var item = new HashMap<String, AttributeValue>();
        for (var attribute : attributes) {
            attribute.valueIn(entity).ifPresentOrElse(value -> item.put(attribute.name(), value), () -> {
                if (attribute.isRequired()) {
                    throw new IllegalStateException(
                            "a '%s' cannot be stored without '%s'".formatted(name, attribute.name()));
                }
            });
        }
        item.put(DISCRIMINATOR, AttributeValue.fromS(name));
        if (!features.upcasters().isEmpty()) {
            item.put(
                    SCHEMA,
                    AttributeValue.fromN(Integer.toString(features.upcasters().size() + 1)));
        }
        item.putAll(keysOf(item));
        return item;
    }

    @Override
    public T fromItem(Map<String, AttributeValue> item) {
        return reader.apply(rowOf(item));
    }

    /** The attributes of an item of this type, brought to the present schema. */
    Row rowOf(Map<String, AttributeValue> item) {
        var found = new Row(item);
        if (!found.text(DISCRIMINATOR).equals(name)) {
            throw new IllegalStateException("expected a '%s', found a '%s'".formatted(name, found.text(DISCRIMINATOR)));
        }
        return new Row(upcast(item));
    }

    private Map<String, AttributeValue> upcast(Map<String, AttributeValue> item) {
        var stored =
                item.containsKey(SCHEMA) ? Integer.parseInt(item.get(SCHEMA).n()) : 1;
        var present = features.upcasters().size() + 1;
        if (stored > present) {
            throw new IllegalStateException(
                    "a '%s' of schema %d was met; this program knows them up to %d".formatted(name, stored, present));
        }
        var current = item;
        for (var upcaster : features.upcasters().subList(stored - 1, present - 1)) {
            current = upcaster.apply(current);
        }
        return current;
    }

    /**
     * All key attributes of an item, of the table and of the indexes, from its other attributes.
     *
     * @throws IllegalStateException when a part is missing, unless the index is sparse
     */
    Map<String, AttributeValue> keysOf(Map<String, AttributeValue> item) {
        var keys = new HashMap<String, AttributeValue>();
        allKeys().forEach(key -> {
            if (!key.sparse() || key.parts().allMatch(item::containsKey)) {
                keys.put(key.partitionAttribute(), AttributeValue.fromS(fill(key.partition(), item)));
                keys.put(key.sortAttribute(), AttributeValue.fromS(fill(key.sort(), item)));
            }
        });
        return keys;
    }

    /** The attributes that hold keys of indexes, present or not. */
    Set<String> indexKeyAttributes() {
        return indexes.values().stream()
                .flatMap(key -> Stream.of(key.partitionAttribute(), key.sortAttribute()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The attributes that keys of table and indexes are made of. */
    Set<String> keyParts() {
        return allKeys().flatMap(IndexKey::parts).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<IndexKey> allKeys() {
        return Stream.concat(Stream.of(primary), indexes.values().stream());
    }

    @Override
    public KeyTemplate partitionTemplate(Optional<String> index) {
        return key(index).partition();
    }

    @Override
    public KeyTemplate sortTemplate(Optional<String> index) {
        return key(index).sort();
    }

    @Override
    public List<String> projection() {
        return List.of();
    }

    List<Attribute<T, ?>> attributes() {
        return attributes;
    }

    Features<T> features() {
        return features;
    }

    Map<String, IndexKey> indexes() {
        return indexes;
    }

    private IndexKey key(Optional<String> index) {
        return index.isEmpty()
                ? primary
                : Optional.ofNullable(indexes.get(index.get()))
                        .orElseThrow(() ->
                                new IllegalArgumentException("'%s' has no index '%s'".formatted(name, index.get())));
    }

    private String fill(KeyTemplate template, Map<String, AttributeValue> item) {
        return template.fill(attribute -> {
            var value = item.get(attribute);
            if (value == null) {
                throw new IllegalStateException(
                        "'%s' cannot be stored: key '%s' needs '%s'".formatted(name, template, attribute));
            }
            if (value.s() == null && value.n() == null) {
                throw new IllegalStateException("'%s' cannot be stored: '%s' of key '%s' is neither text nor number"
                        .formatted(name, attribute, template));
            }
            return value.s() == null ? value.n() : value.s();
        });
    }

    /** The attribute that holds the partition key of an index. */
    static String partitionAttribute(String index) {
        return index + "Pk";
    }

    /** The attribute that holds the sort key of an index. */
    static String sortAttribute(String index) {
        return index + "Sk";
    }

    @Override
    public String toString() {
        return name;
    }
}
