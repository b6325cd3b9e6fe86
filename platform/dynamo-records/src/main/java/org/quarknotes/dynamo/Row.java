package org.quarknotes.dynamo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One stored item while a record is made from it. Every getter but {@link #optional} throws
 * {@link IllegalStateException} when the attribute is missing or of another type, naming item and attribute.
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
        return new BigDecimal(require(name, AttributeValue::n)).longValueExact();
    }

    public boolean flag(String name) {
        return require(name, AttributeValue::bool);
    }

    /** The strings of a list, in order. */
    public List<String> texts(String name) {
        return require(name, value -> value.hasL() ? value.l() : null).stream()
                .map(AttributeValue::s)
                .toList();
    }

    /** A time stored as RFC 3339 text. */
    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    /** The attribute read by one of the other getters, if it is there: {@code row.optional("readAt", Row::instant)}. */
    public <V> Optional<V> optional(String name, BiFunction<Row, String, V> getter) {
        return item.containsKey(name) ? Optional.of(getter.apply(this, name)) : Optional.empty();
    }

    private <V> V require(String name, Function<AttributeValue, @Nullable V> getter) {
        var attribute = item.get(name);
        var value = attribute == null ? null : getter.apply(attribute);
        if (value == null) {
            throw new IllegalStateException(
                    "item %s has no attribute '%s' of the expected type".formatted(keyText(), name));
        }
        return value;
    }

    private String keyText() {
        return item.containsKey(Key.PARTITION)
                ? item.get(Key.PARTITION).s() + " / " + item.get(Key.SORT).s()
                : "without key";
    }
}
