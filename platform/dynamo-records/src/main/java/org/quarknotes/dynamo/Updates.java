package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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
        var now = access.clock().instant();
        if (!UpdateSteps.suffice(update, now)) {
            return new ReadAndUpdate<>(access, update, effort).perform();
        }
        var whole = ItemUpdate.of(update, now);
        return retry.retry(effort, token -> attempt(update, whole, now, effort));
    }

    private <T> Updated<T> attempt(Update<T> update, ItemUpdate whole, Instant now, Effort effort) {
        var type = update.type();
        var request = Requests.update(access.table(), whole).toBuilder()
                .returnValues(ReturnValue.ALL_NEW)
                .build();
        try {
            var response = access.client().updateItem(request);
            effort.wrote(response.consumedCapacity());
            return new Updated.Done<>(type.fromItem(response.attributes()), effort.capacity());
        } catch (ConditionalCheckFailedException refusal) {
            effort.doubt(refusal);
            var standing = SingleWrites.standing(refusal);
            if (effort.isInDoubt() && LostAnswer.shows(whole, standing)) {
                return new Updated.Done<>(type.fromItem(standing), effort.capacity());
            }
            return needsReading(update, standing, now)
                    ? new ReadAndUpdate<>(access, update, effort).perform()
                    : new Updated.Refused<>(entity(type, standing, now));
        }
    }

    /** Whether the item is in an old form, or is only a remainder in place of which the entity can begin. */
    private static boolean needsReading(Update<?> update, Map<String, AttributeValue> standing, Instant now) {
        if (standing.isEmpty()) {
            return false;
        }
        return update.type().isGone(standing, now)
                ? update.initial().isPresent()
                : update.type().schema().isOutdated(standing);
    }

    private static <T> Optional<T> entity(EntityType<T> type, Map<String, AttributeValue> standing, Instant now) {
        return standing.isEmpty() || type.isGone(standing, now)
                ? Optional.empty()
                : Optional.of(type.fromItem(standing));
    }
}
