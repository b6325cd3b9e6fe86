package org.quarknotes.dynamo;

/**
 * What a scan came to.
 *
 * @param entities how many were handed to the consumer
 * @param read how many items DynamoDB looked at, of whatever type
 */
public record Scanned(long entities, long read, Capacity capacity) {
    Scanned plus(Scanned other) {
        return new Scanned(entities + other.entities, read + other.read, capacity.plus(other.capacity));
    }
}
