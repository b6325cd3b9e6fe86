package org.quarknotes.dynamo;

import java.util.Optional;

/**
 * What became of an {@link Update}.
 *
 * @param <T> the record
 */
public sealed interface Updated<T> {
    /**
     * It was made.
     *
     * @param now the entity after it
     */
    record Done<T>(T now, Capacity capacity) implements Updated<T> {}

    /**
     * Nothing was changed, because a condition did not hold.
     *
     * @param standing the entity as it is; none if there is no such entity
     */
    record Refused<T>(Optional<T> standing) implements Updated<T> {}

    /**
     * Nothing was changed, because another entity has the value.
     *
     * @param attribute the unique attribute that was to have it
     */
    record Taken<T>(String attribute) implements Updated<T> {}
}
