package org.quarknotes.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything that an {@link Update} has DynamoDB do: what was asked for, and what follows from it. */
final class UpdateSteps {
    private final Update<?> update;
    private final EntityType<?> type;
    private final Set<String> touched;
    private final List<Change> steps;

    private UpdateSteps(Update<?> update) {
        this.update = update;
        this.type = update.type();
        this.touched = update.changes().stream().map(Change::attribute).collect(Collectors.toCollection(HashSet::new));
        this.steps = new ArrayList<>(update.changes());
    }

    /**
     * The changes, in any order.
     *
     * @throws IllegalArgumentException when a key of an index would have to be rebuilt from what is not known
     */
    static List<Change> of(Update<?> update) {
        return new UpdateSteps(update).all();
    }

    /** What must hold for the item before. */
    static Condition condition(Update<?> update) {
        Condition there = new Condition.All(Existence.present(update.type()));
        var conditions = new ArrayList<>(update.conditions());
        conditions.addFirst(update.initial().isPresent() ? Condition.any(Condition.noItem(), there) : there);
        return new Condition.All(conditions);
    }

    /** Whether a key of an index or a lock of a unique attribute depends on what is changed. */
    static boolean movesKeys(Update<?> update) {
        var type = update.type();
        return update.changes().stream()
                .map(Change::attribute)
                .anyMatch(name -> isUnique(type, name)
                        || type.indexes().values().stream()
                                .anyMatch(index -> index.parts().anyMatch(name::equals)));
    }

    private static boolean isUnique(EntityType<?> type, String name) {
        return type.features().uniques().stream()
                .anyMatch(unique -> unique.name().equals(name));
    }

    private List<Change> all() {
        touched.stream().filter(name -> isUnique(type, name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    "'%s' of '%s' is unique: only Table.update or Entities.replace can change it"
                            .formatted(name, type.name()));
        });
        type.indexes().values().stream()
                .filter(index -> index.parts().anyMatch(touched::contains))
                .forEach(this::rebuild);
        keepCount();
        update.initial().ifPresent(this::begin);
        return steps;
    }

    private void rebuild(EntityType.IndexKey index) {
        var known = known();
        var removed = update.changes().stream()
                .filter(Change.Remove.class::isInstance)
                .map(Change::attribute)
                .collect(Collectors.toSet());
        if (index.sparse() && index.parts().anyMatch(removed::contains)) {
            step(new Change.Remove(List.of(index.partitionAttribute())));
            step(new Change.Remove(List.of(index.sortAttribute())));
            return;
        }
        var unknown = index.parts().filter(part -> !known.containsKey(part)).collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "the index key '%s' of '%s' needs %s too: name them by an equality in when(), or use Table.update"
                            .formatted(index.partitionAttribute(), type.name(), unknown));
        }
        step(new Change.Set(List.of(index.partitionAttribute()), fill(index.partition(), known)));
        step(new Change.Set(List.of(index.sortAttribute()), fill(index.sort(), known)));
    }

    private static AttributeValue fill(KeyTemplate template, Map<String, AttributeValue> known) {
        return AttributeValue.fromS(template.fill(name -> {
            var value = known.get(name);
            return value.s() == null ? value.n() : value.s();
        }));
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
        for (var change : update.changes()) {
            if (change instanceof Change.Set(var path, var value) && path.size() == 1) {
                known.put(path.getFirst(), value);
            }
        }
        return known;
    }

    private void keepCount() {
        var version = type.features().version();
        if (version != null) {
            step(new Change.Add(version.path(), AttributeValue.fromN("1"), AttributeValue.fromN("0")));
        }
        var updatedAt = type.features().updatedAt();
        if (updatedAt != null) {
            step(new Change.Set(List.of(updatedAt), Now.TEXT));
        }
    }

    /** Gives an entity that is not there all that it is to have beside what is changed. */
    private void begin(Map<String, AttributeValue> initial) {
        var createdAt = type.features().createdAt();
        if (createdAt != null) {
            step(new Change.SetIfAbsent(List.of(createdAt), Now.TEXT));
        }
        initial.forEach((name, value) -> {
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
