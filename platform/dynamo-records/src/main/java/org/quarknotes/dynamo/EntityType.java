package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
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
 * <p>The holes of a template name attributes, so every key is rebuilt from the whole state at each write; how they are
 * written is said at {@link EntityTypeBuilder#key}.
 *
 * @param <T> the record
 */
public final class EntityType<T> implements Shape<T> {
    static final String DISCRIMINATOR = "type";

    private final String name;
    private final AttributeValue discriminator;
    private final IndexKey primary;
    private final Map<String, IndexKey> indexes;

    /** All of the above, to go through quickly. */
    private final List<IndexKey> keys;

    private final List<Attribute<T, ?>> attributes;
    private final List<Attribute<T, ?>> hidden;
    private final Features<T> features;
    private final Schema schema;
    private final List<Consumer<T>> checks;
    private final Function<Row, T> reader;

    EntityType(EntityTypeBuilder<T> builder, Function<Row, T> reader) {
        this.name = builder.name();
        this.discriminator = AttributeValue.fromS(name);
        this.primary = builder.primary();
        this.indexes = Map.copyOf(builder.indexes());
        this.keys = builder.keys();
        this.attributes = List.copyOf(builder.attributes());
        this.hidden = Attribute.hiddenOf(attributes);
        this.features = builder.features();
        this.schema = new Schema(name, List.copyOf(builder.upcasters()));
        this.checks = List.copyOf(builder.checks());
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
        var parts = new HashMap<String, AttributeValue>();
        for (var attribute : attributes) {
            if (primary.parts().contains(attribute.name())) {
                attribute.putInto(parts, entity);
            }
        }
        primary.putInto(parts, parts, name);
        return Key.of(parts);
    }

    /**
     * The item that keeps this record.
     *
     * @throws IllegalStateException when the record lacks a required attribute or a part of a key
     * @throws IllegalArgumentException when a value cannot be stored, or not in a key
     */
    public Map<String, AttributeValue> toItem(T entity) {
        var item = attributesOf(entity);
        for (var key : keys) {
            key.putInto(item, item, name);
        }
        return item;
    }

    /** The item of {@link #toItem} without its keys, for what is still to be changed before they are made. */
    Map<String, AttributeValue> attributesOf(T entity) {
        for (var check : checks) {
            check.accept(entity);
        }
        var item = new HashMap<String, AttributeValue>(2 * (attributes.size() + 2 * keys.size() + 2));
        for (var attribute : attributes) {
            if (!attribute.putInto(item, entity)) {
                throw new IllegalStateException(
                        "a '%s' cannot be stored without '%s'".formatted(name, attribute.name()));
            }
        }
        item.put(DISCRIMINATOR, discriminator);
        schema.mark(item);
        return item;
    }

    @Override
    public T fromItem(Map<String, AttributeValue> item) {
        return reader.apply(rowOf(item));
    }

    /** The attributes of an item of this type, brought to the present schema, without the hidden ones. */
    Row rowOf(Map<String, AttributeValue> item) {
        var type = item.get(DISCRIMINATOR);
        if (type == null || !name.equals(type.s())) {
            throw new IllegalStateException(
                    "expected a '%s', found a '%s'".formatted(name, new Row(item).text(DISCRIMINATOR)));
        }
        return new Row(schema.upcast(item)).without(hidden);
    }

    @Override
    public boolean isGone(Map<String, AttributeValue> item, Instant now) {
        return features.isGone(item, now);
    }

    /**
     * All key attributes of an item, of the table and of the indexes, from its other attributes.
     *
     * @throws IllegalStateException when a part is missing, unless the index is sparse
     */
    Map<String, AttributeValue> keysOf(Map<String, AttributeValue> item) {
        var made = new HashMap<String, AttributeValue>();
        for (var key : keys) {
            key.putInto(made, item, name);
        }
        return made;
    }

    /** The attributes that hold keys of indexes, present or not. */
    Set<String> indexKeyAttributes() {
        var names = new LinkedHashSet<String>();
        for (var key : indexes.values()) {
            names.add(key.partitionAttribute());
            names.add(key.sortAttribute());
        }
        return names;
    }

    /** The attributes that keys of table and indexes are made of. */
    Set<String> keyParts() {
        var parts = new LinkedHashSet<String>();
        for (var key : keys) {
            parts.addAll(key.parts());
        }
        return parts;
    }

    @Override
    public KeyTemplate partitionTemplate(Optional<String> index) {
        return key(index).partition();
    }

    @Override
    public KeyTemplate sortTemplate(Optional<String> index) {
        return key(index).sort();
    }

    private IndexKey key(Optional<String> index) {
        var key = index.isEmpty() ? primary : indexes.get(index.get());
        if (key == null) {
            throw new IllegalArgumentException("'%s' has no index '%s'".formatted(name, index.get()));
        }
        return key;
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

    Schema schema() {
        return schema;
    }

    Map<String, IndexKey> indexes() {
        return indexes;
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
