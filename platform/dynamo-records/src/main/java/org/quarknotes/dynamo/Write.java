package org.quarknotes.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One write, alone or of a transaction, made without a table name so that it can be handed from library to library before
 * {@link Table#write} performs it together with others.
 */
public sealed interface Write permits Write.Put, Write.Delete, Write.Check, Write.Group, Update, ItemUpdate {
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

    /** Puts the record whatever was there. */
    static <T> Write put(EntityType<T> type, T entity) {
        return new Put(type.toItem(entity), Optional.empty());
    }

    /** Puts the record if the condition holds for what is there. */
    static <T> Write put(EntityType<T> type, T entity, Condition condition) {
        return new Put(type.toItem(entity), Optional.of(condition));
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
