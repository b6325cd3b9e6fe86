package org.quarknotes.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One attribute of an entity: its name in the item, how it is kept, and where in the record its value comes from. Made
 * once, as a constant; conditions, filters, updates and projections are written with it, so that the compiler checks
 * their types.
 *
 * <pre>{@code
 * static final Attribute<Book, String> TITLE = Attribute.of("title", Kinds.text(), Book::title);
 * static final Attribute<Book, Instant> SOLD_OUT = Attribute.optional("soldOut", Kinds.instant(), Book::soldOut);
 * }</pre>
 *
 * @param <T> the record
 * @param <V> the type of its values
 */
public final class Attribute<T, V> {
    private final List<String> path;
    private final String name;
    private final Kind<V> kind;
    private final Function<T, @Nullable V> getter;
    private final Traits<V> traits;

    /** What else holds for an attribute. */
    private record Traits<V>(
            boolean required,
            boolean readOnly,
            boolean hidden,
            @Nullable V fallback) {}

    private Attribute(List<String> path, Kind<V> kind, Function<T, @Nullable V> getter, Traits<V> traits) {
        this.path = List.copyOf(path);
        this.name = String.join(".", path);
        this.kind = kind;
        this.getter = getter;
        this.traits = traits;
    }

    /** An attribute that every item has: a record without it is not written, an item without it not read. */
    public static <T, V> Attribute<T, V> of(String name, Kind<V> kind, Function<T, V> getter) {
        return new Attribute<>(List.of(name), kind, getter, new Traits<>(true, false, false, null));
    }

    /** An attribute that is absent from the item when the record has no value. */
    public static <T, V> Attribute<T, V> optional(String name, Kind<V> kind, Function<T, Optional<V>> getter) {
        Function<T, @Nullable V> orNull = entity -> getter.apply(entity).orElse(null);
        return new Attribute<>(List.of(name), kind, orNull, new Traits<>(false, false, false, null));
    }

    /** The same, with a value for records and items that have none; it is written, so that filters see it. */
    public Attribute<T, V> orElse(V fallback) {
        return new Attribute<>(path, kind, getter, new Traits<>(false, traits.readOnly(), traits.hidden(), fallback));
    }

    /** The same, set when the item is created and refused in updates from then on. */
    public Attribute<T, V> readOnly() {
        return new Attribute<>(
                path, kind, getter, new Traits<>(traits.required(), true, traits.hidden(), traits.fallback()));
    }

    /** The same, written and usable in conditions and keys, but never read back: for what is derived from the record. */
    public Attribute<T, V> hidden() {
        return new Attribute<>(
                path, kind, getter, new Traits<>(traits.required(), traits.readOnly(), true, traits.fallback()));
    }

    /** A member of this attribute, which holds a nested record: {@code ADDRESS.at(CITY)}. */
    public <W> Attribute<T, W> at(Attribute<V, W> member) {
        var longer = new ArrayList<>(path);
        longer.addAll(member.path);
        return new Attribute<>(longer, member.kind, entity -> memberOf(entity, member), member.traits);
    }

    private <W> @Nullable W memberOf(T entity, Attribute<V, W> member) {
        var nested = getter.apply(entity);
        return nested == null ? null : member.getter.apply(nested);
    }

    /** The same attribute of a record that holds this one's: {@code ISBN.from(Loan::book)} is an attribute of loans. */
    public <H> Attribute<H, V> from(Function<H, T> held) {
        return new Attribute<>(path, kind, holder -> getter.apply(held.apply(holder)), traits);
    }

    /** The name in the item; of a member of a nested record, the names on the way there with dots between. */
    public String name() {
        return name;
    }

    public Kind<V> kind() {
        return kind;
    }

    List<String> path() {
        return path;
    }

    boolean isRequired() {
        return traits.required();
    }

    boolean isReadOnly() {
        return traits.readOnly();
    }

    boolean isHidden() {
        return traits.hidden();
    }

    /** Those of these attributes that no reader sees. */
    static <T> List<Attribute<T, ?>> hiddenOf(List<Attribute<T, ?>> attributes) {
        var hidden = new ArrayList<Attribute<T, ?>>();
        for (var attribute : attributes) {
            if (attribute.isHidden()) {
                hidden.add(attribute);
            }
        }
        return List.copyOf(hidden);
    }

    /** The value of a record, or what it has in place of one that is missing. */
    @Nullable
    V valueOf(T entity) {
        var value = getter.apply(entity);
        return value == null ? traits.fallback() : value;
    }

    /** The value of an item that has none. */
    @Nullable
    V whenAbsent() {
        return traits.fallback() == null && traits.required() ? kind.whenAbsent() : traits.fallback();
    }

    /**
     * Puts the stored form of the record's value into an item.
     *
     * @return whether the attribute is satisfied: false when it is required and the record has no value
     * @throws IllegalArgumentException when the value has no stored form, naming the attribute
     */
    boolean putInto(Map<String, AttributeValue> item, T entity) {
        var value = valueOf(entity);
        if (value == null) {
            return !traits.required();
        }
        try {
            if (!kind.isKeptAbsent(value)) {
                item.put(name, kind.write(value));
            }
            return true;
        } catch (IllegalArgumentException | ArithmeticException unfit) {
            throw new IllegalArgumentException("'%s' cannot be stored: %s".formatted(name, unfit.getMessage()), unfit);
        }
    }

    /** Equal to this value. */
    public Condition is(V value) {
        return new Condition.Compared(path, "=", kind.write(value));
    }

    /** Present with another value, or absent. */
    public Condition isNot(V value) {
        return new Condition.Compared(path, "<>", kind.write(value));
    }

    public Condition lessThan(V value) {
        return new Condition.Compared(path, "<", kind.write(value));
    }

    public Condition atMost(V value) {
        return new Condition.Compared(path, "<=", kind.write(value));
    }

    public Condition greaterThan(V value) {
        return new Condition.Compared(path, ">", kind.write(value));
    }

    public Condition atLeast(V value) {
        return new Condition.Compared(path, ">=", kind.write(value));
    }

    /** From the first to the second, both included. */
    public Condition between(V least, V greatest) {
        return new Condition.Between(path, kind.write(least), kind.write(greatest));
    }

    /** One of these; DynamoDB takes at most 100. */
    @SafeVarargs
    public final Condition in(V... values) {
        var members = new ArrayList<AttributeValue>();
        for (var value : values) {
            members.add(kind.write(value));
        }
        return new Condition.In(path, members);
    }

    /** The item has this attribute. */
    public Condition exists() {
        return new Condition.Present(path);
    }

    /** The item has not this attribute. */
    public Condition missing() {
        return new Condition.Absent(path);
    }

    /** Text that starts so. */
    public Condition startsWith(String start) {
        return new Condition.Called("begins_with", path, AttributeValue.fromS(start));
    }

    /** Text of which this is a part, case and all; or a list or set that holds this text. */
    public Condition contains(String part) {
        return new Condition.Called("contains", path, AttributeValue.fromS(part));
    }

    /**
     * A list or set with this element.
     *
     * @throws IllegalArgumentException when the attribute is neither
     */
    public <E> Condition containsElement(Kind<E> elements, E element) {
        if (kind.element().isEmpty()) {
            throw new IllegalArgumentException("'%s' is a %s and has no elements".formatted(name(), kind));
        }
        return new Condition.Called("contains", path, elements.write(element));
    }

    /** Compares the size as DynamoDB counts it: the length of a text, the bytes of binary, the elements of a collection. */
    public Size size() {
        return new Size(path);
    }

    @Override
    public String toString() {
        return name() + " (" + kind + ")";
    }
}
