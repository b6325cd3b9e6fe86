package org.quarknotes.dynamo;

import java.util.List;
import java.util.Map;
import org.quarknotes.dynamo.Outcome.Refused;
import org.quarknotes.dynamo.Outcome.Written;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** A put, an update or a delete on its own: a plain request, for half the write units of a transaction of one. */
final class SingleWrites {
    private final Access access;

    SingleWrites(Access access) {
        this.access = access;
    }

    Outcome put(Write.Put put, Effort effort) {
        var request = Requests.put(access.table(), put);
        try {
            effort.wrote(access.client().putItem(request).consumedCapacity());
            return new Written(effort.capacity());
        } catch (ConditionalCheckFailedException refusal) {
            effort.doubt(refusal);
            return answer(effort.isInDoubt() && standing(refusal).equals(request.item()), refusal, effort);
        }
    }

    Outcome update(ItemUpdate update, Effort effort) {
        var request = Requests.update(access.table(), update);
        try {
            effort.wrote(access.client().updateItem(request).consumedCapacity());
            return new Written(effort.capacity());
        } catch (ConditionalCheckFailedException refusal) {
            effort.doubt(refusal);
            return answer(effort.isInDoubt() && LostAnswer.shows(update, standing(refusal)), refusal, effort);
        }
    }

    Outcome delete(Write.Delete delete, Effort effort) {
        var request = Requests.delete(access.table(), delete);
        try {
            effort.wrote(access.client().deleteItem(request).consumedCapacity());
            return new Written(effort.capacity());
        } catch (ConditionalCheckFailedException refusal) {
            effort.doubt(refusal);
            return answer(effort.isInDoubt() && standing(refusal).isEmpty(), refusal, effort);
        }
    }

    /**
     * A plain request has no idempotency token: when its answer is lost, it is sent again, and then what it did itself
     * may be what stands in the way.
     */
    private static Outcome answer(boolean ours, ConditionalCheckFailedException refusal, Effort effort) {
        return ours
                ? new Written(effort.capacity())
                : new Refused(List.of(new Reason.ConditionFailed(standing(refusal))));
    }

    static Map<String, AttributeValue> standing(ConditionalCheckFailedException refusal) {
        return refusal.hasItem() ? refusal.item() : Map.of();
    }
}
