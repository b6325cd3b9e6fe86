package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An update that needs to know more of the item than DynamoDB can work with by itself: for an index key with other parts
 * than those that change, for the locks of unique attributes, or for an item in an old form. The item is read, changed
 * in memory, and what differs is written on condition that everything the result was made from is as it was read.
 */
final class ReadAndUpdate<T> {
    /** Each attempt that is overtaken means that another writer got through. */
    private static final int ATTEMPTS = 20;

    private final Access access;
    private final Update<T> update;
    private final EntityType<T> type;
    private final Effort effort;

    ReadAndUpdate(Access access, Update<T> update, Effort effort) {
        this.access = access;
        this.update = update;
        this.type = update.type();
        this.effort = effort;
    }

    /** What is to be written, on condition of what was read. */
    private record Plan(List<Write> writes, Map<String, AttributeValue> result, Set<String> sources) {}

    /**
     * Performs the update.
     *
     * @throws IllegalStateException when others were faster twenty times, or when a key lacks a part
     */
    Updated<T> perform() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var now = access.clock().instant();
            var item = read();
            var there = !item.isEmpty() && !type.isGone(item, now);
            if (!there && update.initial().isEmpty()) {
                return new Updated.Refused<>(Optional.empty());
            }
            var plan = there ? change(item, now) : begin(item, now);
            var outcome = new Writes(access).write(List.of(new Write.Group(plan.writes())), effort);
            var result = result(outcome, plan, item, there);
            if (result.isPresent()) {
                return result.get();
            }
            effort.repeated();
            Pause.after(Math.min(attempt, Pause.ATTEMPTS));
        }
        throw new IllegalStateException("an update of %s was overtaken %d times".formatted(update.key(), ATTEMPTS));
    }

    /** Nothing when the item is no longer as it was read. */
    private Optional<Updated<T>> result(Outcome outcome, Plan plan, Map<String, AttributeValue> read, boolean there) {
        return switch (outcome) {
            case Outcome.Written _ -> Optional.of(new Updated.Done<>(type.fromItem(plan.result()), effort.capacity()));
            case Outcome.Refused refused
            when refused.taken(0).isPresent() ->
                Optional.of(new Updated.Taken<>(refused.taken(0).get()));
            case Outcome.Refused refused -> {
                var standing = refused.standing().getOrDefault(0, Map.of());
                yield isSame(read, standing, plan.sources())
                        ? Optional.of(
                                new Updated.Refused<>(there ? Optional.of(type.fromItem(read)) : Optional.empty()))
                        : Optional.empty();
            }
        };
    }

    private Map<String, AttributeValue> read() {
        var response = access.client().getItem(Requests.get(access.table(), type, update.key()));
        effort.read(response.consumedCapacity());
        return response.item();
    }

    private Plan change(Map<String, AttributeValue> item, Instant now) {
        var before = type.schema().upcast(item);
        var changed = Applied.to(before, update.changes());
        var result = new HashMap<>(Applied.to(changed, Stamps.next(type, before, now)));
        type.schema().mark(result);
        result.keySet().removeAll(type.indexKeyAttributes());
        result.putAll(type.keysOf(result));

        var sources = sources(item);
        var conditions = Existence.present(type, now);
        conditions.addAll(Existence.unchanged(sources, item));
        conditions.addAll(update.conditions());
        var writes = new ArrayList<Write>();
        writes.add(new ItemUpdate(update.key(), difference(item, result), new Condition.All(conditions)));
        writes.addAll(UniqueLocks.moves(type, update.key(), item, result, now));
        return new Plan(writes, result, sources);
    }

    /** An entity that is not there, has expired or was deleted softly begins as the update says. */
    private Plan begin(Map<String, AttributeValue> item, Instant now) {
        var attributes = Applied.to(update.initial().orElseThrow(), update.changes());
        var creation = new EntityWrite.Creation<>(type, attributes, update.key());
        var sources = new LinkedHashSet<>(type.features().signsOfBeingGone());
        sources.add(Key.PARTITION);
        var conditions = Existence.unchanged(sources, item);
        conditions.addAll(update.conditions());
        var writes = creation.at(now, new Condition.All(conditions));
        return new Plan(writes, creation.item(now), sources);
    }

    /** The attributes that the result is made from. */
    private Set<String> sources(Map<String, AttributeValue> item) {
        var sources = new LinkedHashSet<String>();
        if (type.schema().isOutdated(item)) {
            sources.addAll(item.keySet());
            sources.removeAll(List.of(Key.PARTITION, Key.SORT));
        }
        sources.add(Schema.ATTRIBUTE);
        sources.addAll(type.keyParts());
        sources.addAll(Stamps.guards(type));
        type.features().uniques().forEach(unique -> sources.add(unique.name()));
        update.changes().forEach(change -> sources.add(change.attribute()));
        return sources;
    }

    private static List<Change> difference(Map<String, AttributeValue> from, Map<String, AttributeValue> to) {
        var changes = new ArrayList<Change>();
        to.forEach((name, value) -> {
            if (!Same.value(value, from.get(name))) {
                changes.add(new Change.Set(List.of(name), value));
            }
        });
        for (var name : from.keySet()) {
            if (!to.containsKey(name)) {
                changes.add(new Change.Remove(List.of(name)));
            }
        }
        return changes;
    }

    private static boolean isSame(
            Map<String, AttributeValue> one, Map<String, AttributeValue> other, Set<String> attributes) {
        return attributes.stream().allMatch(name -> Same.value(one.get(name), other.get(name)));
    }
}
