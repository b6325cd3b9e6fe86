package org.quarknotes.dynamo;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How values of one Java type are kept in an attribute. {@link Kinds} has the usual ones; a kind for a type of one's own
 * is made from one of them by {@link #as}, which is also how values are transformed on their way in and out.
 *
 * @param <V> the type of the values
 */
public final class Kind<V> {
    private final String name;
    private final Function<V, AttributeValue> writer;
    private final Function<AttributeValue, @Nullable V> reader;
    private final Optional<Kind<?>> element;
    private final Predicate<V> unwritable;

    private Kind(
            String name,
            Function<V, AttributeValue> writer,
            Function<AttributeValue, @Nullable V> reader,
            Optional<Kind<?>> element,
            Predicate<V> unwritable) {
        this.name = name;
        this.writer = writer;
        this.reader = reader;
        this.element = element;
        this.unwritable = unwritable;
    }

    /**
     * A kind.
     *
     * @param name for messages, such as {@code "text"}
     * @param reader gives null, or throws {@link IllegalArgumentException}, {@link ArithmeticException} or
     *     {@link java.time.DateTimeException}, for what is not of this kind
     */
    public static <V> Kind<V> of(
            String name, Function<V, AttributeValue> writer, Function<AttributeValue, @Nullable V> reader) {
        return new Kind<>(name, writer, reader, Optional.empty(), value -> false);
    }

    /** The same for a collection; it is absent from the item when {@code unwritable} says so, as an empty set must be. */
    static <V> Kind<V> ofCollection(
            String name,
            Kind<?> element,
            Function<V, AttributeValue> writer,
            Function<AttributeValue, @Nullable V> reader,
            Predicate<V> unwritable) {
        return new Kind<>(name, writer, reader, Optional.of(element), unwritable);
    }

    /**
     * Values of another type, kept as values of this one: {@code Kinds.text().as(Isbn::new, Isbn::digits)}.
     *
     * @param reading from what is stored; may throw {@link IllegalArgumentException}
     * @param writing to what is stored
     */
    public <W> Kind<W> as(Function<V, W> reading, Function<W, V> writing) {
        return new Kind<>(
                name,
                writing.andThen(writer),
                stored -> {
                    var value = reader.apply(stored);
                    return value == null ? null : reading.apply(value);
                },
                element,
                value -> unwritable.test(writing.apply(value)));
    }

    /** The stored form. */
    public AttributeValue write(V value) {
        return writer.apply(value);
    }

    /**
     * The value of a stored form.
     *
     * @throws IllegalArgumentException when it is not of this kind
     */
    public V read(AttributeValue stored) {
        try {
            var value = reader.apply(stored);
            if (value != null) {
                return value;
            }
        } catch (ArithmeticException | java.time.DateTimeException unreadable) {
            throw new IllegalArgumentException("is no " + name, unreadable);
        }
        throw new IllegalArgumentException("is no " + name);
    }

    /** Whether DynamoDB has no form for this value, so that it is kept as a missing attribute. */
    boolean isUnwritable(V value) {
        return unwritable.test(value);
    }

    /** The kind of a collection's elements. */
    Optional<Kind<?>> element() {
        return element;
    }

    @Override
    public String toString() {
        return name;
    }
}
