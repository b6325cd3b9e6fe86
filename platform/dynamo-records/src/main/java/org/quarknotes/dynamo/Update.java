package org.quarknotes.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A change of single attributes of one entity, made by DynamoDB itself: nothing is read before and nothing else
 * overwritten. Immutable; each method gives a changed copy. The entity's version rises by one, and the time of its last
 * change is set, with every update.
 *
 * <pre>{@code
 * table.update(Update.of(BOOK, key).set(TITLE, "Dune").add(READERS, 1).when(LENT.is(false)));
 * table.write(Update.orCreate(TAG_COUNT, new TagCount(owner, tag, 0)).add(COUNT, 1), ...);
 * }</pre>
 *
 * <p>When an attribute is touched that is a part of an index's key, the whole key must be rebuilt. {@link Table#update}
 * reads what is missing for that. In {@link Table#write} all parts must be known: set, or named by an equality in
 * {@link #when}. The same holds of {@link EntityTypeBuilder#unique} attributes, which only {@link Table#update} takes.
 *
 * @param <T> the record
 */
public final class Update<T> implements Write {
    private final EntityType<T> type;
    private final Key key;
    private final Map<String, AttributeValue> initial;
    private final List<Change> changes;
    private final List<Condition> conditions;

    private Update(
            EntityType<T> type,
            Key key,
            Map<String, AttributeValue> initial,
            List<Change> changes,
            List<Condition> conditions) {
        this.type = type;
        this.key = key;
        this.initial = initial;
        this.changes = List.copyOf(changes);
        this.conditions = List.copyOf(conditions);
    }

    /** A change of the entity with this key; refused when there is none. */
    public static <T> Update<T> of(EntityType<T> type, Key key) {
        return new Update<>(type, key, Map.of(), List.of(), List.of());
    }

    /**
     * The same, but an entity that is not there begins as this one, and then has the changes: what is added to a counter
     * is added to the counter of {@code initial}. An entity that is there keeps what is not changed.
     */
    public static <T> Update<T> orCreate(EntityType<T> type, T initial) {
        var attributes = Map.copyOf(type.attributesOf(initial));
        return new Update<>(type, type.keyOf(initial), attributes, List.of(), List.of());
    }

    /**
     * Gives the attribute this value.
     *
     * @throws IllegalArgumentException when the attribute must not be changed: read-only, a part of the table's key, set
     *     by the library, or changed twice; this goes for all methods here
     */
    public <V> Update<T> set(Attribute<T, V> attribute, V value) {
        return attribute.kind().isKeptAbsent(value)
                ? remove(attribute)
                : with(new Change.Set(attribute.path(), attribute.kind().write(value)));
    }

    /** Gives the attribute this value unless it has one. */
    public <V> Update<T> setIfAbsent(Attribute<T, V> attribute, V value) {
        return with(new Change.SetIfAbsent(attribute.path(), attribute.kind().write(value)));
    }

    /** Adds to a number, or takes away from it if the amount is negative; one that is absent begins at 0. */
    public Update<T> add(Attribute<T, Long> number, long amount) {
        return plus(number, amount, AttributeValue.fromN("0"));
    }

    /** The same for numbers of other types. */
    public <N extends Number> Update<T> add(Attribute<T, N> number, N amount) {
        return plus(number, amount, AttributeValue.fromN("0"));
    }

    private <N> Update<T> plus(Attribute<T, N> number, N amount, AttributeValue zero) {
        var kind = number.kind();
        return with(new Change.Add(number.path(), kind.write(amount), base(number, zero)));
    }

    /** Adds elements at the end of a list; one that is absent begins empty. */
    public <E> Update<T> append(Attribute<T, List<E>> list, List<E> more) {
        var empty = AttributeValue.fromL(List.of());
        return with(new Change.Append(list.path(), list.kind().write(more), base(list, empty)));
    }

    /** Adds elements to a set; one that is absent begins empty. */
    public <E> Update<T> addElements(Attribute<T, Set<E>> set, Set<E> more) {
        return ofElements(
                set, more, new Change.AddElements(set.path(), set.kind().write(more)));
    }

    /** Takes elements out of a set; those that are not in it do not matter. */
    public <E> Update<T> removeElements(Attribute<T, Set<E>> set, Set<E> gone) {
        return ofElements(
                set, gone, new Change.RemoveElements(set.path(), set.kind().write(gone)));
    }

    private <E> Update<T> ofElements(Attribute<T, Set<E>> set, Set<E> elements, Change change) {
        if (elements.isEmpty()) {
            return this;
        }
        if (set.path().size() > 1) {
            throw new IllegalArgumentException(
                    "'%s' lies in a nested record, where DynamoDB cannot change single elements of a set"
                            .formatted(set.name()));
        }
        return with(change);
    }

    /**
     * Takes the attribute away.
     *
     * @throws IllegalArgumentException when every entity must have it
     */
    public Update<T> remove(Attribute<T, ?> attribute) {
        if (attribute.isRequired()) {
            throw new IllegalArgumentException(
                    "'%s' of '%s' is required and cannot be removed".formatted(attribute.name(), type.name()));
        }
        return with(new Change.Remove(attribute.path()));
    }

    /** Only if this holds too, for what is there before. */
    public Update<T> when(Condition condition) {
        var more = new ArrayList<>(conditions);
        more.add(condition);
        return new Update<>(type, key, initial, changes, more);
    }

    private <V> AttributeValue base(Attribute<T, V> attribute, AttributeValue otherwise) {
        var begun = attribute.path().size() == 1 ? initial.get(attribute.name()) : null;
        if (begun != null) {
            return begun;
        }
        var absent = attribute.whenAbsent();
        return absent == null || attribute.kind().isKeptAbsent(absent)
                ? otherwise
                : attribute.kind().write(absent);
    }

    private Update<T> with(Change change) {
        UpdateRules.requireAllowed(type, changes, change);
        var more = new ArrayList<>(changes);
        more.add(change);
        return new Update<>(type, key, initial, more, conditions);
    }

    EntityType<T> type() {
        return type;
    }

    Key key() {
        return key;
    }

    /** The attributes that an absent entity begins with; empty when the update is refused then. */
    Optional<Map<String, AttributeValue>> initial() {
        return initial.isEmpty() ? Optional.empty() : Optional.of(initial);
    }

    /** The changes that were asked for. */
    List<Change> changes() {
        return changes;
    }

    /** The conditions that were asked for. */
    List<Condition> conditions() {
        return conditions;
    }
}
