package org.quarknotes.dynamo;

/**
 * What became of {@link Entities#create}.
 *
 * @param <T> the record
 */
public sealed interface Created<T> {
    /**
     * It is there.
     *
     * @param now the entity as stored, with its version and times
     */
    record Done<T>(T now, Capacity capacity) implements Created<T> {}

    /** Nothing was written: this has its key. */
    record Exists<T>(T standing) implements Created<T> {}

    /** Nothing was written: another entity has its value of this unique attribute. */
    record Taken<T>(String attribute) implements Created<T> {}
}
