package org.quarknotes.dynamo;

/**
 * What became of {@link Entities#delete} and {@link Entities#softDelete}.
 *
 * @param <T> the record
 */
public sealed interface Deleted<T> {
    /** It is gone. */
    record Done<T>(Capacity capacity) implements Deleted<T> {}

    /** Nothing was deleted: the entity is no longer as the caller knew it, but this. */
    record Stale<T>(T standing) implements Deleted<T> {}

    /** There was no such entity any more. */
    record Missing<T>() implements Deleted<T> {}
}
