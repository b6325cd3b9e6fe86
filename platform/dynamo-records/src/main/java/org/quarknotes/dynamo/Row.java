package org.quarknotes.dynamo;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One stored item while a record is made from it. Every getter throws {@link IllegalStateException}, naming item and
 * attribute, when the attribute is of another type or cannot be read as what is wanted, and every getter but
 * {@link #optional} when it is missing.
 */
public final class Row {
    private final Map<String, AttributeValue> item;

    Row(Map<String, AttributeValue> item) {
        this.item = item;
    }

    public String text(String name) {
        return require(name, AttributeValue::s);
    }

    public long number(String name) {
        return require(name, value -> value.n() == null ? null : new BigDecimal(value.n()).longValueExact());
    }

    public boolean flag(String name) {
        return require(name, AttributeValue::bool);
    }

    /** The strings of a list, in order. */
    public List<String> texts(String name) {
        return require(
                name,
                value -> value.hasL() && value.l().stream().allMatch(element -> element.s() != null)
                        ? value.l().stream().map(AttributeValue::s).toList()
                        : null);
    }

    /** A time stored as RFC 3339 text. */
    public Instant instant(String name) {
        return require(name, value -> value.s() == null ? null : Instant.parse(value.s()));
    }

    /** The attribute read by one of the other getters, if it is there: {@code row.optional("readAt", Row::instant)}. */
    public <V> Optional<V> optional(String name, BiFunction<Row, String, V> getter) {
        return item.containsKey(name) ? Optional.of(getter.apply(this, name)) : Optional.empty();
    }

    /** The value of an attribute, or what it has in place of one that is missing. */
    public <V> V get(Attribute<?, V> attribute) {
        return find(attribute).orElseThrow(() -> new IllegalStateException(complaint(attribute.name())));
    }

    /** The value of an attribute that may be missing. */
    public <V> Optional<V> find(Attribute<?, V> attribute) {
        var stored = item.get(attribute.name());
        if (stored == null) {
            return attribute.fallback();
        }
        try {
            return Optional.of(attribute.kind().read(stored));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException(complaint(attribute.name()), unreadable);
        }
    }

    private <V> V require(String name, Function<AttributeValue, @Nullable V> getter) {
        var attribute = item.get(name);
        try {
            var value = attribute == null ? null : getter.apply(attribute);
            if (value == null) {
                throw new IllegalStateException(complaint(name));
            }
            return value;
        } catch (ArithmeticException | DateTimeException unreadable) {
            throw new IllegalStateException(complaint(name), unreadable);
        }
    }

    private String complaint(String name) {
        return "item %s has no attribute '%s' of the expected type".formatted(keyText(), name);
    }

    private String keyText() {
        return item.containsKey(Key.PARTITION)
                ? item.get(Key.PARTITION).s() + " / " + item.get(Key.SORT).s()
                : "without key";
    }
}
