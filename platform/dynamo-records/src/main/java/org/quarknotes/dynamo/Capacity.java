package org.quarknotes.dynamo;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * The capacity units that DynamoDB says an operation has consumed, of the table and its indexes together, in all
 * requests that it took. DynamoDB Local says less than the service for transactions; nothing is corrected here.
 *
 * @param read of 4 KiB read with strong consistency, half of that for an eventually consistent read
 * @param write of 1 KiB written
 */
public record Capacity(double read, double write) {
    static final Capacity NONE = new Capacity(0, 0);

    /** What a read has consumed; nothing if DynamoDB does not say. */
    static Capacity ofRead(@Nullable ConsumedCapacity consumed) {
        return consumed == null || consumed.capacityUnits() == null ? NONE : new Capacity(consumed.capacityUnits(), 0);
    }

    /** What a write has consumed; a transaction that was sent again is only read, and DynamoDB says so. */
    static Capacity ofWrite(@Nullable ConsumedCapacity consumed) {
        if (consumed == null || consumed.capacityUnits() == null) {
            return NONE;
        }
        var onlyRead = consumed.readCapacityUnits() != null && consumed.writeCapacityUnits() == null;
        return onlyRead ? new Capacity(consumed.readCapacityUnits(), 0) : new Capacity(0, consumed.capacityUnits());
    }

    public Capacity plus(Capacity other) {
        return new Capacity(read + other.read, write + other.write);
    }
}
