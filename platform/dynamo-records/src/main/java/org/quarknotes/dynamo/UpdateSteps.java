package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything that an {@link Update} has DynamoDB do: what was asked for, and what follows from it. */
final class UpdateSteps {
    private final Update<?> update;
    private final EntityType<?> type;
    private final Instant time;
    private final AttributeValue now;
    private final Set<String> touched;
    private final List<Change> steps;

    private UpdateSteps(Update<?> update, Instant now) {
        this.update = update;
        this.type = update.type();
        this.time = now;
        this.now = Kinds.instant().write(now);
        this.touched = update.changes().stream().map(Change::attribute).collect(Collectors.toCollection(HashSet::new));
        this.steps = new ArrayList<>(update.changes());
    }

    /**
     * The changes, in any order.
     *
     * @throws IllegalArgumentException when a key of an index would have to be rebuilt from what is not known
     */
    static List<Change> of(Update<?> update, Instant now) {
        return new UpdateSteps(update, now).all();
    }

    /** Whether DynamoDB can make the whole update by itself: no lock moves, and all parts of changed keys are known. */
    static boolean suffice(Update<?> update, Instant now) {
        var steps = new UpdateSteps(update, now);
        steps.count();
        return steps.movedLock().isEmpty() && steps.changedIndexes().allMatch(steps::canRebuild);
    }

    /** What must hold for the item before. */
    static Condition condition(Update<?> update, Instant now) {
        Condition there = new Condition.All(Existence.current(update.type(), now));
        var conditions = new ArrayList<>(update.conditions());
        conditions.addFirst(update.initial().isPresent() ? Condition.any(Condition.noItem(), there) : there);
        return new Condition.All(conditions);
    }

    private List<Change> all() {
        movedLock().ifPresent(name -> {
            throw new IllegalArgumentException(
                    "'%s' of '%s' decides on locks of unique values: only Table.update and Write.replace change it"
                            .formatted(name, type.name()));
        });
        count();
        changedIndexes().toList().forEach(this::rebuild);
        update.initial().ifPresent(this::begin);
        return steps;
    }

    /** A touched attribute that is unique, or the expiry of locks; or, for a new entity, any that needs a lock. */
    private Optional<String> movedLock() {
        var uniques = type.features().uniques().stream().map(Attribute::name).toList();
        if (uniques.isEmpty()) {
            return Optional.empty();
        }
        if (update.initial().isPresent()) {
            return Optional.of(uniques.getFirst());
        }
        return touched.stream()
                .filter(name ->
                        uniques.contains(name) || name.equals(type.features().timeToLive()))
                .findFirst();
    }

    private Stream<IndexKey> changedIndexes() {
        return type.indexes().values().stream()
                .filter(index -> index.parts().stream().anyMatch(touched::contains));
    }

    private boolean canRebuild(IndexKey index) {
        return leaves(index) || known().keySet().containsAll(index.parts());
    }

    private boolean leaves(IndexKey index) {
        return index.sparse() && index.parts().stream().anyMatch(this::isRemoved);
    }

    private void count() {
        var version = type.features().version();
        if (version != null) {
            var known = known().get(version.name());
            step(
                    known == null
                            ? new Change.Add(version.path(), AttributeValue.fromN("1"), AttributeValue.fromN("0"))
                            : new Change.Set(version.path(), Stamps.successor(known)));
        }
        var updatedAt = type.features().updatedAt();
        if (updatedAt != null) {
            step(new Change.Set(List.of(updatedAt), now));
        }
    }

    private void rebuild(IndexKey index) {
        if (leaves(index)) {
            step(new Change.Remove(List.of(index.partitionAttribute())));
            step(new Change.Remove(List.of(index.sortAttribute())));
            return;
        }
        if (!canRebuild(index)) {
            throw new IllegalArgumentException(
                    "the key of '%s' in '%s' needs all of %s: name them by equalities in when(), or use Table.update"
                            .formatted(type.name(), index.partitionAttribute(), index.parts()));
        }
        var keys = new HashMap<String, AttributeValue>();
        index.putInto(keys, known(), type.name());
        keys.forEach((name, value) -> step(new Change.Set(List.of(name), value)));
    }

    private boolean isRemoved(String attribute) {
        return update.changes().contains(new Change.Remove(List.of(attribute)));
    }

    /** The attributes whose values after the update are certain. */
    private Map<String, AttributeValue> known() {
        var known = new HashMap<String, AttributeValue>();
        update.initial()
                .ifPresent(item -> item.forEach((name, value) -> {
                    if (UpdateRules.isPartOfPrimaryKey(type, name)) {
                        known.put(name, value);
                    }
                }));
        for (var condition : update.conditions()) {
            if (condition instanceof Condition.Compared(var path, var operator, var value)
                    && operator.equals("=")
                    && path.size() == 1) {
                known.put(path.getFirst(), value);
            }
        }
        touched.forEach(known::remove);
        for (var change : steps) {
            if (change instanceof Change.Set(var path, var value) && path.size() == 1) {
                known.put(path.getFirst(), value);
            }
        }
        return known;
    }

    /**
     * Gives an entity that is not there all that it is to have beside what is changed, in an order that is the same in
     * every process: under one token, the same writes must make the same request.
     */
    private void begin(Map<String, AttributeValue> initial) {
        var item = Stamps.ofNew(type, initial, time);
        item.putAll(type.keysOf(item));
        new TreeMap<>(item).forEach((name, value) -> {
            if (!touched.contains(name) && !name.equals(Key.PARTITION) && !name.equals(Key.SORT)) {
                steps.add(new Change.SetIfAbsent(List.of(name), value));
            }
        });
    }

    private void step(Change change) {
        touched.add(change.attribute());
        steps.add(change);
    }
}
