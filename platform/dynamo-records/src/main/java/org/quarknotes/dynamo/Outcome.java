package org.quarknotes.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What became of a write or a transaction. A refusal is a value, because the caller must decide what it means. */
public sealed interface Outcome {
    /**
     * Everything was written.
     *
     * @param capacity what that consumed
     */
    record Written(Capacity capacity) implements Outcome {}

    /**
     * Nothing was written, because conditions did not hold. DynamoDB does not say what a refusal consumes.
     *
     * @param reasons of each write, by its position from 0
     */
    record Refused(List<Reason> reasons) implements Outcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        /** The writes whose conditions failed, by position, each with the item that stood in the way or an empty one. */
        public Map<Integer, Map<String, AttributeValue>> standing() {
            var standing = new HashMap<Integer, Map<String, AttributeValue>>();
            for (int position = 0; position < reasons.size(); position++) {
                if (reasons.get(position) instanceof Reason.ConditionFailed(var item)) {
                    standing.put(position, item);
                }
            }
            return standing;
        }

        /** Whether the write at this position is among those whose condition failed. */
        public boolean at(int position) {
            return reasons.get(position) instanceof Reason.ConditionFailed;
        }

        /** The item that made the write at this position fail, as a record; none if that was no such entity. */
        public <T> Optional<T> standing(int position, EntityType<T> type) {
            return item(position).filter(item -> !UniqueLocks.isLock(item)).map(type::fromItem);
        }

        /** The unique attribute whose value belongs to another entity, if that made the write at this position fail. */
        public Optional<String> taken(int position) {
            return item(position).filter(UniqueLocks::isLock).map(UniqueLocks::attributeOf);
        }

        private Optional<Map<String, AttributeValue>> item(int position) {
            return reasons.get(position) instanceof Reason.ConditionFailed(var item) && !item.isEmpty()
                    ? Optional.of(item)
                    : Optional.empty();
        }
    }
}
