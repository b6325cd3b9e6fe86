package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a type has beyond keys and attributes; all of it is optional.
 *
 * @param version the attribute that counts writes
 * @param timeToLive the attribute that holds the expiry in seconds since the epoch
 * @param deletedAt the attribute that a deleted item has and others have not
 * @param uniques attributes whose values no two entities of the type share
 */
record Features<T>(
        @Nullable Attribute<T, Long> version,
        @Nullable String createdAt,
        @Nullable String updatedAt,
        @Nullable String timeToLive,
        @Nullable String deletedAt,
        List<Attribute<T, ?>> uniques) {
    /** Whether the item was deleted but kept, or has expired, whether DynamoDB has removed it already or not. */
    boolean isGone(Map<String, AttributeValue> item, Instant now) {
        return (deletedAt != null && item.containsKey(deletedAt)) || expires(item, now);
    }

    /** The attributes that {@link #isGone} looks at. */
    List<String> signsOfBeingGone() {
        return Stream.of(timeToLive, deletedAt).filter(Objects::nonNull).toList();
    }

    /** The attributes that the library itself may write. */
    List<String> names() {
        return Stream.of(createdAt, updatedAt, timeToLive, deletedAt)
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean expires(Map<String, AttributeValue> item, Instant now) {
        var expiry = timeToLive == null ? null : item.get(timeToLive);
        return expiry != null
                && expiry.n() != null
                && !Kinds.seconds().read(expiry).isAfter(now);
    }
}
