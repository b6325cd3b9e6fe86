package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One stored item while a record is made from it. Every getter throws {@link IllegalStateException}, naming item and
 * attribute, when the attribute is of another type or cannot be read as what is wanted, and every getter but
 * {@link #optional} and {@link #find} when it is missing and nothing stands in for it.
 */
public final class Row {
    private final Map<String, AttributeValue> item;

    Row(Map<String, AttributeValue> item) {
        this.item = item;
    }

    public String text(String name) {
        return require(name, Kinds.text());
    }

    public long number(String name) {
        return require(name, Kinds.number());
    }

    public boolean flag(String name) {
        return require(name, Kinds.flag());
    }

    /** The strings of a list, in order. */
    public List<String> texts(String name) {
        return require(name, Kinds.list(Kinds.text()));
    }

    /** A time stored as RFC 3339 text. */
    public Instant instant(String name) {
        return require(name, Kinds.instant());
    }

    /** The attribute read by one of the other getters, if it is there: {@code row.optional("readAt", Row::instant)}. */
    public <V> Optional<V> optional(String name, BiFunction<Row, String, V> getter) {
        return item.containsKey(name) ? Optional.of(getter.apply(this, name)) : Optional.empty();
    }

    /** The value of an attribute, or what it has in place of one that is missing. */
    public <V> V get(Attribute<?, V> attribute) {
        var value = valueOf(attribute);
        if (value == null) {
            throw new IllegalStateException(complaint(attribute.name()));
        }
        return value;
    }

    /** The value of an attribute that may be missing. */
    public <V> Optional<V> find(Attribute<?, V> attribute) {
        return Optional.ofNullable(valueOf(attribute));
    }

    private <V> @Nullable V valueOf(Attribute<?, V> attribute) {
        var stored = stored(attribute.path());
        return stored == null ? attribute.whenAbsent() : read(attribute.name(), attribute.kind(), stored);
    }

    private @Nullable AttributeValue stored(List<String> path) {
        var stored = item.get(path.getFirst());
        for (var member = 1; member < path.size() && stored != null; member++) {
            stored = stored.m().get(path.get(member));
        }
        return stored;
    }

    private <V> V require(String name, Kind<V> kind) {
        var stored = item.get(name);
        if (stored == null) {
            throw new IllegalStateException(complaint(name));
        }
        return read(name, kind, stored);
    }

    private <V> V read(String name, Kind<V> kind, AttributeValue stored) {
        try {
            return kind.read(stored);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException(complaint(name), unreadable);
        }
    }

    /** The same without these attributes. */
    Row without(List<? extends Attribute<?, ?>> hidden) {
        if (hidden.isEmpty()) {
            return this;
        }
        var rest = new HashMap<>(item);
        for (var attribute : hidden) {
            rest.remove(attribute.name());
        }
        return new Row(rest);
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
