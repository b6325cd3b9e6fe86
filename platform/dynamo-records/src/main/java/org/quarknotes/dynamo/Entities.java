package org.quarknotes.dynamo;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The entities of one type in one table, with results that say in the type's own terms what stood in the way. What is
 * to be written together with something else is a {@link Write} for {@link Table#write} instead. Thread-safe.
 *
 * @param <T> the record
 */
public final class Entities<T> {
    private static final int ONLY = 0;

    private final Table table;
    private final EntityType<T> type;
    private final Clock clock;

    Entities(Table table, EntityType<T> type, Clock clock) {
        this.table = table;
        this.type = type;
        this.clock = clock;
    }

    /** The entity with these identifying values, in the order of the holes of its key. */
    public Optional<T> get(String... keyValues) {
        return table.get(type, type.key(keyValues));
    }

    /** A query for the entities in one partition, to be refined and given to {@link Table#page}. */
    public Query<T> query(String... partitionValues) {
        return Query.of(type, partitionValues);
    }

    /** Writes an entity that is not there yet, in version 1. */
    public Created<T> create(T entity) {
        var now = clock.instant();
        var creation = EntityWrite.Creation.of(type, entity);
        return switch (table.write(new Write.Group(creation.at(now)))) {
            case Outcome.Written written -> new Created.Done<>(type.fromItem(creation.item(now)), written.capacity());
            case Outcome.Refused refused ->
                refused.taken(ONLY)
                        .<Created<T>>map(Created.Taken::new)
                        .orElseGet(() -> new Created.Exists<>(
                                refused.standing(ONLY, type).orElseThrow()));
        };
    }

    /**
     * Writes an entity as it is, whatever was there, also without the times that the library sets.
     *
     * @throws IllegalArgumentException when the type has a version or unique attributes, which need to know what was
     *     there: these take {@link #create} and {@link #replace}
     */
    public Capacity put(T entity) {
        if (type.features().version() != null) {
            throw new IllegalArgumentException(
                    "'%s' has a version: it takes create and replace, not put".formatted(type));
        }
        return switch (table.write(Write.put(type, entity))) {
            case Outcome.Written written -> written.capacity();
            case Outcome.Refused refused -> throw new IllegalStateException("refused without condition: " + refused);
        };
    }

    /**
     * Writes {@code after} in place of {@code before}, which was read earlier.
     *
     * @see Write#replace
     */
    public Replaced<T> replace(T before, T after) {
        var now = clock.instant();
        var replacement = EntityWrite.Replacement.of(type, before, after);
        return switch (table.write(new Write.Group(replacement.at(now)))) {
            case Outcome.Written written ->
                new Replaced.Done<>(stored(replacement, replacement.item(now)), written.capacity());
            case Outcome.Refused refused ->
                refused.taken(ONLY)
                        .<Replaced<T>>map(Replaced.Taken::new)
                        .orElseGet(() -> standing(refused)
                                .<Replaced<T>>map(Replaced.Stale::new)
                                .orElseGet(Replaced.Missing::new));
        };
    }

    /** The time of the first write is read back if the record does not carry it itself. */
    private T stored(EntityWrite.Replacement<T> replacement, Map<String, AttributeValue> item) {
        var createdAt = type.features().createdAt();
        return createdAt == null || item.containsKey(createdAt)
                ? type.fromItem(item)
                : table.get(type, replacement.key()).orElseGet(() -> type.fromItem(item));
    }

    /** Changes single attributes: {@code update(key, it -> it.add(COUNT, 1))}. */
    public Updated<T> update(Key key, UnaryOperator<Update<T>> changes) {
        return table.update(changes.apply(Update.of(type, key)));
    }

    /** Deletes an entity that is still as it was read. */
    public Deleted<T> delete(T entity) {
        return deleted(table.write(Write.remove(type, entity)));
    }

    /** Marks an entity that is still as it was read as deleted, so that it is no longer found. */
    public Deleted<T> softDelete(T entity) {
        return deleted(table.write(Write.removeSoftly(type, entity)));
    }

    private Deleted<T> deleted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Written written -> new Deleted.Done<>(written.capacity());
            case Outcome.Refused refused ->
                standing(refused).<Deleted<T>>map(Deleted.Stale::new).orElseGet(Deleted.Missing::new);
        };
    }

    /** What the caller would find now: not what was deleted softly or has expired. */
    private Optional<T> standing(Outcome.Refused refused) {
        var item = refused.standing().getOrDefault(ONLY, Map.of());
        return item.isEmpty() || type.isGone(item, clock.instant())
                ? Optional.empty()
                : Optional.of(type.fromItem(item));
    }
}
