package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How records of one type are kept as items of a single-table design: key templates, discriminator and attributes.
 * Immutable; made once, usually as a constant beside the adapter that uses it.
 *
 * <pre>{@code
 * static final EntityType<Grant> GRANT = EntityType.<Grant>named("grant")
 *         .key("NOTE#{note}", "GRANT#{grantee}")
 *         .text("note", Grant::note)
 *         .text("grantee", Grant::grantee)
 *         .readBy(row -> new Grant(row.text("note"), row.text("grantee")));
 * }</pre>
 *
 * <p>The holes of a template name attributes, so every key is rebuilt from the whole state at each write.
 *
 * @param <T> the record
 */
public final class EntityType<T> {
    static final String DISCRIMINATOR = "type";

    private final String name;
    private final KeyTemplate partition;
    private final KeyTemplate sort;
    private final Map<String, Index> indexes;
    private final Map<String, Function<T, Optional<AttributeValue>>> attributes;
    private final Function<Row, T> reader;

    private record Index(KeyTemplate partition, KeyTemplate sort) {}

    private EntityType(Builder<T> builder, Function<Row, T> reader) {
        this.name = builder.name;
        this.partition = builder.partition;
        this.sort = builder.sort;
        this.indexes = Map.copyOf(builder.indexes);
        this.attributes = new LinkedHashMap<>(builder.attributes);
        this.reader = reader;
    }

    /** Begins a type; the name is stored in each item's {@code type} attribute and checked when it is read. */
    public static <T> Builder<T> named(String name) {
        return new Builder<>(name);
    }

    /** The key of the entity with these identifying values, in the order of the holes of both templates. */
    public Key key(String... values) {
        var all = List.of(values);
        var split = Math.min(partition.names().size(), all.size());
        return new Key(partition.fill(all.subList(0, split)), sort.fill(all.subList(split, all.size())));
    }

    /** The item that keeps this record. */
    public Map<String, AttributeValue> toItem(T entity) {
        var item = new HashMap<String, AttributeValue>();
        attributes.forEach((attribute, getter) -> getter.apply(entity).ifPresent(value -> item.put(attribute, value)));
        item.put(DISCRIMINATOR, AttributeValue.fromS(name));
        item.put(Key.PARTITION, AttributeValue.fromS(fill(partition, item)));
        item.put(Key.SORT, AttributeValue.fromS(fill(sort, item)));
        indexes.forEach((index, key) -> {
            item.put(partitionAttribute(index), AttributeValue.fromS(fill(key.partition(), item)));
            item.put(sortAttribute(index), AttributeValue.fromS(fill(key.sort(), item)));
        });
        return item;
    }

    /**
     * The record kept by this item.
     *
     * @throws IllegalStateException when the item is of another type or lacks an attribute
     */
    public T fromItem(Map<String, AttributeValue> item) {
        var row = new Row(item);
        if (!row.text(DISCRIMINATOR).equals(name)) {
            throw new IllegalStateException("expected a '%s', found a '%s'".formatted(name, row.text(DISCRIMINATOR)));
        }
        return reader.apply(row);
    }

    KeyTemplate partition() {
        return partition;
    }

    KeyTemplate sort() {
        return sort;
    }

    KeyTemplate indexPartition(String index) {
        return index(index).partition();
    }

    KeyTemplate indexSort(String index) {
        return index(index).sort();
    }

    /** The attribute that holds the partition key of an index. */
    static String partitionAttribute(String index) {
        return index + "Pk";
    }

    /** The attribute that holds the sort key of an index. */
    static String sortAttribute(String index) {
        return index + "Sk";
    }

    private Index index(String index) {
        return Optional.ofNullable(indexes.get(index))
                .orElseThrow(() -> new IllegalArgumentException("'%s' has no index '%s'".formatted(name, index)));
    }

    private String fill(KeyTemplate template, Map<String, AttributeValue> item) {
        return template.fill(attribute -> {
            var value = item.get(attribute);
            if (value == null) {
                throw new IllegalStateException(
                        "'%s' cannot be stored: key '%s' needs '%s'".formatted(name, template, attribute));
            }
            return keyText(template, attribute, value);
        });
    }

    private String keyText(KeyTemplate template, String attribute, AttributeValue value) {
        if (value.s() == null && value.n() == null) {
            throw new IllegalStateException("'%s' cannot be stored: '%s' of key '%s' is neither text nor number"
                    .formatted(name, attribute, template));
        }
        return value.s() == null ? value.n() : value.s();
    }

    /** Collects what an {@link EntityType} is made of. */
    public static final class Builder<T> {
        private final String name;
        private KeyTemplate partition = new KeyTemplate("");
        private KeyTemplate sort = new KeyTemplate("");
        private final Map<String, Index> indexes = new HashMap<>();
        private final Map<String, Function<T, Optional<AttributeValue>>> attributes = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /** The templates of {@code pk} and {@code sk}; their holes name attributes. */
        public Builder<T> key(String partitionTemplate, String sortTemplate) {
            partition = new KeyTemplate(partitionTemplate);
            sort = new KeyTemplate(sortTemplate);
            return this;
        }

        /** An index whose key attributes are the index's name followed by {@code Pk} and {@code Sk}. */
        public Builder<T> index(String index, String partitionTemplate, String sortTemplate) {
            indexes.put(index, new Index(new KeyTemplate(partitionTemplate), new KeyTemplate(sortTemplate)));
            return this;
        }

        public Builder<T> text(String attribute, Function<T, String> getter) {
            return optional(attribute, getter.andThen(AttributeValue::fromS).andThen(Optional::of));
        }

        public Builder<T> number(String attribute, ToLongFunction<T> getter) {
            return optional(attribute, entity -> Optional.of(number(getter.applyAsLong(entity))));
        }

        public Builder<T> flag(String attribute, Predicate<T> getter) {
            return optional(attribute, entity -> Optional.of(AttributeValue.fromBool(getter.test(entity))));
        }

        /** A list of strings, which may be empty and keeps its order. */
        public Builder<T> texts(String attribute, Function<T, List<String>> getter) {
            return optional(attribute, entity -> {
                var values = new ArrayList<AttributeValue>();
                getter.apply(entity).forEach(value -> values.add(AttributeValue.fromS(value)));
                return Optional.of(AttributeValue.fromL(values));
            });
        }

        /** A time as RFC 3339 text in UTC with milliseconds, which sorts as time does. */
        public Builder<T> instant(String attribute, Function<T, Instant> getter) {
            return text(attribute, entity -> Times.text(getter.apply(entity)));
        }

        /** A time that may be missing. */
        public Builder<T> optionalInstant(String attribute, Function<T, Optional<Instant>> getter) {
            return optional(
                    attribute, entity -> getter.apply(entity).map(Times::text).map(AttributeValue::fromS));
        }

        /** When DynamoDB may remove the item, in seconds since the epoch; clean-up, never a decision. */
        public Builder<T> timeToLive(String attribute, Function<T, Optional<Instant>> getter) {
            return optional(attribute, entity -> getter.apply(entity).map(time -> number(time.getEpochSecond())));
        }

        /** An attribute of any type, absent from the item when the getter gives nothing. */
        public Builder<T> optional(String attribute, Function<T, Optional<AttributeValue>> getter) {
            attributes.put(attribute, getter);
            return this;
        }

        /**
         * Ends the type with the way back from an item to a record.
         *
         * @throws IllegalArgumentException when an attribute has the name of the discriminator or of a key
         */
        public EntityType<T> readBy(Function<Row, T> reader) {
            reserved().filter(attributes::containsKey).findFirst().ifPresent(taken -> {
                throw new IllegalArgumentException(
                        "'%s' cannot have an attribute '%s': its items keep their type or a key there"
                                .formatted(name, taken));
            });
            return new EntityType<>(this, reader);
        }

        private Stream<String> reserved() {
            var ofIndexes = indexes.keySet().stream()
                    .flatMap(index -> Stream.of(partitionAttribute(index), sortAttribute(index)));
            return Stream.concat(Stream.of(DISCRIMINATOR, Key.PARTITION, Key.SORT), ofIndexes);
        }

        private static AttributeValue number(long value) {
            return AttributeValue.fromN(Long.toString(value));
        }
    }
}
