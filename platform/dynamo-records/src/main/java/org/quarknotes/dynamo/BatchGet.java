package org.quarknotes.dynamo;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Entities to be read by their keys in few requests; of several types if the shape is a {@link Union}. Immutable.
 *
 * @param keys in the order of the result; of equal ones only the first counts
 * @param consistent whether nothing written before may be missed, for twice the read units; true unless told otherwise
 */
public record BatchGet<R>(Shape<R> shape, List<Key> keys, boolean consistent) {
    public BatchGet {
        keys = List.copyOf(new LinkedHashSet<>(keys));
    }

    public static <R> BatchGet<R> of(Shape<R> shape, Collection<Key> keys) {
        return new BatchGet<>(shape, List.copyOf(keys), true);
    }

    public BatchGet<R> consistent(boolean strongly) {
        return new BatchGet<>(shape, keys, strongly);
    }
}
