package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write of a whole entity with all that goes with it: version, times, index keys and the locks of unique attributes.
 * It becomes writes of items when its time is known.
 */
sealed interface EntityWrite extends Write {
    EntityType<?> type();

    Key key();

    /** The writes of items; the first is that of the entity. */
    List<Write> at(Instant now);

    record Creation<T>(EntityType<T> type, Map<String, AttributeValue> attributes, Key key) implements EntityWrite {
        static <T> Creation<T> of(EntityType<T> type, T entity) {
            return new Creation<>(type, Map.copyOf(type.attributesOf(entity)), type.keyOf(entity));
        }

        Map<String, AttributeValue> item(Instant now) {
            var item = Stamps.ofNew(type, attributes, now);
            item.putAll(type.keysOf(item));
            return item;
        }

        @Override
        public List<Write> at(Instant now) {
            return at(now, Existence.absent(type, now));
        }

        /** The same under another condition than that nobody is there. */
        List<Write> at(Instant now, Condition condition) {
            var item = item(now);
            var writes = new ArrayList<Write>();
            writes.add(new Put(item, Optional.of(condition)));
            writes.addAll(UniqueLocks.moves(type, key, Map.of(), item, now));
            return writes;
        }
    }

    /** All attributes of the type are written; what else the item has stays. */
    record Replacement<T>(
            EntityType<T> type, Key key, Map<String, AttributeValue> before, Map<String, AttributeValue> after)
            implements EntityWrite {
        static <T> Replacement<T> of(EntityType<T> type, T before, T after) {
            var key = type.keyOf(before);
            if (!key.equals(type.keyOf(after))) {
                throw new IllegalArgumentException(
                        "a '%s' cannot be replaced by one with another key: %s".formatted(type, key));
            }
            var replacement = new Replacement<>(type, key, type.attributesOf(before), type.attributesOf(after));
            for (var attribute : type.attributes()) {
                if (attribute.isReadOnly() && !replacement.keeps(attribute.name())) {
                    throw new IllegalArgumentException(
                            "'%s' of '%s' cannot be changed: it is read-only".formatted(attribute.name(), type));
                }
            }
            return replacement;
        }

        private boolean keeps(String attribute) {
            return Objects.equals(before.get(attribute), after.get(attribute));
        }

        /** The item after it, as far as the record knows it. */
        Map<String, AttributeValue> item(Instant now) {
            var item = Stamps.ofNext(type, before, after, now);
            item.putAll(type.keysOf(item));
            return item;
        }

        @Override
        public List<Write> at(Instant now) {
            var item = item(now);
            var conditions = Existence.present(type, now);
            conditions.addAll(Existence.unchanged(Stamps.guards(type), before));
            var writes = new ArrayList<Write>();
            writes.add(new ItemUpdate(key, overwrite(item), new Condition.All(conditions)));
            writes.addAll(UniqueLocks.moves(type, key, before, item, now));
            return writes;
        }

        private List<Change> overwrite(Map<String, AttributeValue> item) {
            var changes = new ArrayList<Change>();
            var goal = new HashMap<>(item);
            goal.keySet().removeAll(List.of(Key.PARTITION, Key.SORT));
            if (type.features().createdAt() != null) {
                goal.remove(type.features().createdAt());
            }
            goal.forEach((name, value) -> changes.add(new Change.Set(List.of(name), value)));
            for (var name : Stamps.written(type)) {
                if (!item.containsKey(name)) {
                    changes.add(new Change.Remove(List.of(name)));
                }
            }
            return changes;
        }
    }

    record Removal<T>(EntityType<T> type, Key key, Map<String, AttributeValue> before) implements EntityWrite {
        static <T> Removal<T> of(EntityType<T> type, T entity) {
            return new Removal<>(type, type.keyOf(entity), type.attributesOf(entity));
        }

        @Override
        public List<Write> at(Instant now) {
            var conditions = Existence.present(type, now);
            conditions.addAll(Existence.unchanged(Stamps.guards(type), before));
            var writes = new ArrayList<Write>();
            writes.add(new Delete(key, Optional.of(new Condition.All(conditions))));
            writes.addAll(UniqueLocks.moves(type, key, before, Map.of(), now));
            return writes;
        }
    }

    /** Marks the item as deleted; the locks of its unique attributes stay, and so does its place in indexes. */
    record SoftRemoval<T>(EntityType<T> type, Key key, Map<String, AttributeValue> before) implements EntityWrite {
        static <T> SoftRemoval<T> of(EntityType<T> type, T entity) {
            if (type.features().deletedAt() == null) {
                throw new IllegalArgumentException("'%s' has no attribute for soft deletion".formatted(type));
            }
            return new SoftRemoval<>(type, type.keyOf(entity), type.attributesOf(entity));
        }

        @Override
        public List<Write> at(Instant now) {
            var conditions = Existence.present(type, now);
            conditions.addAll(Existence.unchanged(Stamps.guards(type), before));
            var changes = Stamps.next(type, before, now);
            changes.addAll(Stamps.keysOfNext(type, before, now));
            changes.add(new Change.Set(
                    List.of(type.features().deletedAt()), Kinds.instant().write(now)));
            return List.of(new ItemUpdate(key, changes, new Condition.All(conditions)));
        }
    }
}
