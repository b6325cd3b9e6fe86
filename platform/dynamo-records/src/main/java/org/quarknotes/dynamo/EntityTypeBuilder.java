package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Collects what an {@link EntityType} is made of. */
public final class EntityTypeBuilder<T> {
    private final String name;
    private @Nullable IndexKey primary;
    private final Map<String, IndexKey> indexes = new LinkedHashMap<>();
    private final List<Attribute<T, ?>> attributes = new ArrayList<>();
    private final List<Attribute<T, ?>> uniques = new ArrayList<>();
    private final List<UnaryOperator<Map<String, AttributeValue>>> upcasters = new ArrayList<>();
    private final List<Consumer<T>> checks = new ArrayList<>();
    private @Nullable Attribute<T, Long> version;
    private @Nullable String createdAt;
    private @Nullable String updatedAt;
    private @Nullable String timeToLive;
    private @Nullable String deletedAt;

    EntityTypeBuilder(String name) {
        this.name = name;
    }

    /**
     * The templates of {@code pk} and {@code sk}. Their holes name attributes that are texts or numbers:
     *
     * <ul>
     *   <li>{@code {owner}} takes a value as it is; one that is empty or contains {@code #} is refused;
     *   <li>{@code {tag:escaped}} writes {@code %} as {@code %25} and {@code #} as {@code %23} instead;
     *   <li>{@code {version:10}} fills a whole number up with zeros to ten digits, so that it sorts as numbers do.
     * </ul>
     *
     * @throws IllegalArgumentException when a hole is malformed, or two holes have no {@code #} between them
     */
    public EntityTypeBuilder<T> key(String partitionTemplate, String sortTemplate) {
        primary = IndexKey.of(Key.PARTITION, partitionTemplate, Key.SORT, sortTemplate, false);
        return this;
    }

    /** An index whose key attributes are the index's name followed by {@code Pk} and {@code Sk}. */
    public EntityTypeBuilder<T> index(String index, String partitionTemplate, String sortTemplate) {
        return index(index, partitionTemplate, sortTemplate, false);
    }

    /** The same, in which only entities lie that have all parts of its key. */
    public EntityTypeBuilder<T> sparseIndex(String index, String partitionTemplate, String sortTemplate) {
        return index(index, partitionTemplate, sortTemplate, true);
    }

    private EntityTypeBuilder<T> index(String index, String partition, String sort, boolean sparse) {
        var partitionAttribute = EntityType.partitionAttribute(index);
        indexes.put(index, IndexKey.of(partitionAttribute, partition, EntityType.sortAttribute(index), sort, sparse));
        return this;
    }

    /** Adds an attribute, unless this very one is there already. */
    public EntityTypeBuilder<T> attribute(Attribute<T, ?> attribute) {
        if (!attributes.contains(attribute)) {
            attributes.add(attribute);
        }
        return this;
    }

    @SafeVarargs
    public final EntityTypeBuilder<T> attributes(Attribute<T, ?>... more) {
        for (var attribute : more) {
            attribute(attribute);
        }
        return this;
    }

    /** The same for those that several types have. */
    public EntityTypeBuilder<T> attributes(List<? extends Attribute<T, ?>> more) {
        more.forEach(this::attribute);
        return this;
    }

    public EntityTypeBuilder<T> text(String attribute, Function<T, String> getter) {
        return attribute(Attribute.of(attribute, Kinds.text(), getter));
    }

    public EntityTypeBuilder<T> number(String attribute, ToLongFunction<T> getter) {
        return attribute(Attribute.of(attribute, Kinds.number(), getter::applyAsLong));
    }

    public EntityTypeBuilder<T> flag(String attribute, Predicate<T> getter) {
        return attribute(Attribute.of(attribute, Kinds.flag(), getter::test));
    }

    /** A list of strings, which may be empty and keeps its order. */
    public EntityTypeBuilder<T> texts(String attribute, Function<T, List<String>> getter) {
        return attribute(Attribute.of(attribute, Kinds.list(Kinds.text()), getter));
    }

    /** A time as RFC 3339 text in UTC, to the nanosecond, which sorts as time does. */
    public EntityTypeBuilder<T> instant(String attribute, Function<T, Instant> getter) {
        return attribute(Attribute.of(attribute, Kinds.instant(), getter));
    }

    /** A time that may be missing. */
    public EntityTypeBuilder<T> optionalInstant(String attribute, Function<T, Optional<Instant>> getter) {
        return attribute(Attribute.optional(attribute, Kinds.instant(), getter));
    }

    /** When DynamoDB may remove the item, in seconds since the epoch; clean-up, never a decision. */
    public EntityTypeBuilder<T> timeToLive(String attribute, Function<T, Optional<Instant>> getter) {
        timeToLive = attribute;
        return attribute(Attribute.optional(attribute, Kinds.seconds(), getter));
    }

    /** An attribute of any type, absent from the item when the getter gives nothing. */
    public EntityTypeBuilder<T> optional(String attribute, Function<T, Optional<AttributeValue>> getter) {
        return attribute(Attribute.optional(attribute, Kinds.raw(), getter));
    }

    /** The attribute, also one of the type's attributes, that counts writes from 1; only a put writes it as it is. */
    public EntityTypeBuilder<T> version(Attribute<T, Long> counter) {
        version = counter;
        return attribute(counter);
    }

    /** Attributes for the times of the first and of the last write, which the library sets, but not in a put. */
    public EntityTypeBuilder<T> timestamps(String created, String updated) {
        createdAt = created;
        updatedAt = updated;
        return this;
    }

    /** An attribute for the time of a deletion that keeps the item; such items are no longer found. */
    public EntityTypeBuilder<T> softDelete(String deleted) {
        deletedAt = deleted;
        return this;
    }

    /** An attribute, also one of the type's attributes, whose value no two entities share. */
    public EntityTypeBuilder<T> unique(Attribute<T, ?> attribute) {
        uniques.add(attribute);
        return attribute(attribute);
    }

    /** What turns an item of the schema before into one of the next; the first call is from version 1 to 2. */
    public EntityTypeBuilder<T> upcaster(UnaryOperator<Map<String, AttributeValue>> toNext) {
        upcasters.add(toNext);
        return this;
    }

    /** What throws when a record must not be written. */
    public EntityTypeBuilder<T> checkedBy(Consumer<T> checking) {
        checks.add(checking);
        return this;
    }

    /**
     * Ends the type with the way back from an item to a record.
     *
     * @throws IllegalArgumentException when there is no key, when it is made of what is no attribute, or when an
     *     attribute has the name of another, of the discriminator or of a key
     */
    public EntityType<T> readBy(Function<Row, T> reader) {
        new TypeRules(name, attributes, keys(), features()).require();
        return new EntityType<>(this, reader);
    }

    String name() {
        return name;
    }

    IndexKey primary() {
        if (primary == null) {
            throw new IllegalArgumentException("'%s' needs a key".formatted(name));
        }
        return primary;
    }

    Map<String, IndexKey> indexes() {
        return indexes;
    }

    /** The keys of the table and of the indexes. */
    List<IndexKey> keys() {
        var keys = new ArrayList<IndexKey>();
        keys.add(primary());
        keys.addAll(indexes.values());
        return List.copyOf(keys);
    }

    List<Attribute<T, ?>> attributes() {
        return attributes;
    }

    List<UnaryOperator<Map<String, AttributeValue>>> upcasters() {
        return upcasters;
    }

    List<Consumer<T>> checks() {
        return checks;
    }

    Features<T> features() {
        return new Features<>(version, createdAt, updatedAt, timeToLive, deletedAt, List.copyOf(uniques));
    }
}
