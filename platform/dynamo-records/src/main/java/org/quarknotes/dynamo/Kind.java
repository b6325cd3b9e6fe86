package org.quarknotes.dynamo;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How values of one Java type are kept in an attribute. {@link Kinds} has the usual ones, {@link Nested} those for
 * records in records; a kind for a type of one's own is made from one of them by {@link #as}, which is also how values
 * are transformed on their way in and out.
 *
 * @param <V> the type of the values
 */
public abstract class Kind<V> {
    private final String name;

    Kind(String name) {
        this.name = name;
    }

    /**
     * A kind.
     *
     * @param name for messages, such as {@code "text"}
     * @param reader gives null, or throws {@link IllegalArgumentException}, {@link ArithmeticException} or
     *     {@link DateTimeException}, for what is not of this kind
     */
    public static <V> Kind<V> of(
            String name, Function<V, AttributeValue> writer, Function<AttributeValue, @Nullable V> reader) {
        return new Functions<>(name, writer, reader);
    }

    /**
     * Values of another type, kept as values of this one: {@code Kinds.text().as(Isbn::new, Isbn::digits)}.
     *
     * @param reading from what is stored; may throw {@link IllegalArgumentException}
     * @param writing to what is stored
     */
    public final <W> Kind<W> as(Function<V, W> reading, Function<W, V> writing) {
        return new Converted<>(this, reading, writing);
    }

    /**
     * The stored form.
     *
     * @throws IllegalArgumentException when DynamoDB has none for this value
     */
    public abstract AttributeValue write(V value);

    /**
     * The value of a stored form.
     *
     * @throws IllegalArgumentException when it is not of this kind
     */
    public final V read(AttributeValue stored) {
        try {
            var value = parse(stored);
            if (value != null) {
                return value;
            }
        } catch (ArithmeticException | DateTimeException unreadable) {
            throw new IllegalArgumentException("is no " + name, unreadable);
        }
        throw new IllegalArgumentException("is no " + name);
    }

    /** The value of a stored form; null, or one of the exceptions of {@link #of}, when it is not of this kind. */
    abstract @Nullable V parse(AttributeValue stored);

    /** Whether this value is kept as a missing attribute, because DynamoDB has no form for it. */
    boolean isKeptAbsent(V value) {
        return false;
    }

    /** The value that is kept as a missing attribute, if there is one. */
    @Nullable
    V whenAbsent() {
        return null;
    }

    /** The kind of a collection's elements. */
    Optional<Kind<?>> element() {
        return Optional.empty();
    }

    @Override
    public final String toString() {
        return name;
    }

    private static final class Functions<V> extends Kind<V> {
        private final Function<V, AttributeValue> writer;
        private final Function<AttributeValue, @Nullable V> reader;

        Functions(String name, Function<V, AttributeValue> writer, Function<AttributeValue, @Nullable V> reader) {
            super(name);
            this.writer = writer;
            this.reader = reader;
        }

        @Override
        public AttributeValue write(V value) {
            return writer.apply(value);
        }

        @Override
        @Nullable
        V parse(AttributeValue stored) {
            return reader.apply(stored);
        }
    }

    private static final class Converted<V, W> extends Kind<W> {
        private final Kind<V> kept;
        private final Function<V, W> reading;
        private final Function<W, V> writing;

        Converted(Kind<V> kept, Function<V, W> reading, Function<W, V> writing) {
            super(kept.toString());
            this.kept = kept;
            this.reading = reading;
            this.writing = writing;
        }

        @Override
        public AttributeValue write(W value) {
            return kept.write(writing.apply(value));
        }

        @Override
        @Nullable
        W parse(AttributeValue stored) {
            return converted(kept.parse(stored));
        }

        @Override
        boolean isKeptAbsent(W value) {
            return kept.whenAbsent() != null && kept.isKeptAbsent(writing.apply(value));
        }

        @Override
        @Nullable
        W whenAbsent() {
            return converted(kept.whenAbsent());
        }

        private @Nullable W converted(@Nullable V value) {
            return value == null ? null : reading.apply(value);
        }

        @Override
        Optional<Kind<?>> element() {
            return kept.element();
        }
    }
}
