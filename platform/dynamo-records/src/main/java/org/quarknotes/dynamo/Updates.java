package org.quarknotes.dynamo;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Changes of single attributes that give back the entity after them. */
final class Updates {
    private final Access access;
    private final WriteRetry retry = new WriteRetry();

    Updates(Access access) {
        this.access = access;
    }

    <T> Updated<T> update(Update<T> update, Effort effort) {
        var whole = ItemUpdate.of(update, access.clock().instant());
        return retry.retry(effort, token -> attempt(update.type(), whole, effort));
    }

    private <T> Updated<T> attempt(EntityType<T> type, ItemUpdate update, Effort effort) {
        var request = Requests.update(access.table(), update).toBuilder()
                .returnValues(ReturnValue.ALL_NEW)
                .build();
        try {
            var response = access.client().updateItem(request);
            effort.wrote(response.consumedCapacity());
            return new Updated.Done<>(type.fromItem(response.attributes()), effort.capacity());
        } catch (ConditionalCheckFailedException refusal) {
            effort.doubt(refusal);
            var standing = SingleWrites.standing(refusal);
            if (effort.isInDoubt() && LostAnswer.shows(update, standing)) {
                return new Updated.Done<>(type.fromItem(standing), effort.capacity());
            }
            return new Updated.Refused<>(standing.isEmpty() ? Optional.empty() : Optional.of(type.fromItem(standing)));
        }
    }
}
