package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What can be read out of items: an {@link EntityType}, a {@link View} of some of its attributes, or a {@link Union} of
 * several types that lie in one partition.
 *
 * @param <R> what becomes of one item
 */
public sealed interface Shape<R> permits EntityType, View, Union {
    /**
     * What this item keeps.
     *
     * @throws IllegalStateException when the item is of another type or lacks an attribute, naming both
     */
    R fromItem(Map<String, AttributeValue> item);

    /** Whether this item was deleted softly or has expired, so that reads should pass over it. */
    boolean isGone(Map<String, AttributeValue> item, Instant now);

    /** Key templates of the table, or of an index. */
    KeyTemplate partitionTemplate(Optional<String> index);

    KeyTemplate sortTemplate(Optional<String> index);

    /** The attributes that must be asked for; empty for all. */
    List<String> projection();
}
