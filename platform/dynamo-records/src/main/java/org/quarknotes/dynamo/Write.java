package org.quarknotes.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One write, alone or of a transaction, made without a table name so that it can be handed from library to library before
 * {@link Table#write} performs it together with others.
 */
public sealed interface Write
        permits Write.Put, Write.Delete, Write.Check, Write.Group, Update, ItemUpdate, EntityWrite {
    /** Puts the whole item. */
    record Put(Map<String, AttributeValue> item, Optional<Condition> condition) implements Write {
        public Put {
            item = Map.copyOf(item);
        }
    }

    record Delete(Key key, Optional<Condition> condition) implements Write {}

    /** Changes nothing, but the transaction is refused unless the condition holds. */
    record Check(Key key, Condition condition) implements Write {}

    /**
     * What one change of an entity needs: the entity first, then what goes with it, such as the locks of its unique
     * attributes. It has one position in a transaction.
     */
    record Group(List<Write> writes) implements Write {
        public Group {
            writes = List.copyOf(writes);
        }
    }

    /**
     * Puts the record as it is, whatever was there: no version is counted and no times are set.
     *
     * @throws IllegalArgumentException when the type has unique attributes, whose locks a put would leave behind
     */
    static <T> Write put(EntityType<T> type, T entity) {
        requireNoLocks(type);
        return new Put(type.toItem(entity), Optional.empty());
    }

    /** The same, if the condition holds for what is there. */
    static <T> Write put(EntityType<T> type, T entity, Condition condition) {
        requireNoLocks(type);
        return new Put(type.toItem(entity), Optional.of(condition));
    }

    private static void requireNoLocks(EntityType<?> type) {
        if (!type.features().uniques().isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' has unique attributes: it takes create and replace, not put".formatted(type));
        }
    }

    /**
     * Writes an entity that is not there, in version 1, with the locks of its unique attributes. Refused with what has
     * its key, or with the lock of a value that is {@link Outcome.Refused#taken}.
     */
    static <T> Write create(EntityType<T> type, T entity) {
        return EntityWrite.Creation.of(type, entity);
    }

    /**
     * Writes an entity in place of what it was: refused unless the version is still that of {@code before}, or, in a
     * type without version, the values of unique attributes are. The version that is stored is the next one, whatever
     * {@code after} says; attributes that the type does not know stay.
     *
     * @throws IllegalArgumentException when the two have different keys, or another value in a read-only attribute
     */
    static <T> Write replace(EntityType<T> type, T before, T after) {
        return EntityWrite.Replacement.of(type, before, after);
    }

    /** Deletes an entity and releases its locks: refused unless it is still as here, as in {@link #replace}. */
    static <T> Write remove(EntityType<T> type, T entity) {
        return EntityWrite.Removal.of(type, entity);
    }

    /**
     * Marks an entity as deleted, so that reads pass over it: refused unless it is still as here, as in {@link #replace}.
     * It keeps its key and its unique values.
     *
     * @throws IllegalArgumentException when the type has no attribute for that
     */
    static <T> Write removeSoftly(EntityType<T> type, T entity) {
        return EntityWrite.SoftRemoval.of(type, entity);
    }

    static Write delete(Key key) {
        return new Delete(key, Optional.empty());
    }

    static Write delete(Key key, Condition condition) {
        return new Delete(key, Optional.of(condition));
    }

    static Write check(Key key, Condition condition) {
        return new Check(key, condition);
    }
}
