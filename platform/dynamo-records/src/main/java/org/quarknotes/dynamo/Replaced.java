package org.quarknotes.dynamo;

/**
 * What became of {@link Entities#replace}.
 *
 * @param <T> the record
 */
public sealed interface Replaced<T> {
    /**
     * It was replaced.
     *
     * @param now the entity as stored, with its version and times
     */
    record Done<T>(T now, Capacity capacity) implements Replaced<T> {}

    /** Nothing was written: the entity is no longer as the caller knew it, but this. */
    record Stale<T>(T standing) implements Replaced<T> {}

    /** Nothing was written: there is no such entity any more. */
    record Missing<T>() implements Replaced<T> {}

    /** Nothing was written: another entity has the new value of this unique attribute. */
    record Taken<T>(String attribute) implements Replaced<T> {}
}
