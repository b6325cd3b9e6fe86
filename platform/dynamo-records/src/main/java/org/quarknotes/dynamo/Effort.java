package org.quarknotes.dynamo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What one operation has taken so far. Belongs to one thread. */
final class Effort {
    private Capacity capacity = Capacity.NONE;
    private int repeats;
    private boolean inDoubt;

    void read(@Nullable ConsumedCapacity consumed) {
        capacity = capacity.plus(Capacity.ofRead(consumed));
    }

    void read(List<ConsumedCapacity> consumed) {
        consumed.forEach(this::read);
    }

    void wrote(@Nullable ConsumedCapacity consumed) {
        capacity = capacity.plus(Capacity.ofWrite(consumed));
    }

    void wrote(List<ConsumedCapacity> consumed) {
        consumed.forEach(this::wrote);
    }

    void add(Capacity more) {
        capacity = capacity.plus(more);
    }

    void repeated() {
        repeats++;
    }

    /** Notes whether the SDK sent the request that failed so more than once: an earlier one may have been performed. */
    void doubt(DynamoDbException failure) {
        var attempts = failure.numAttempts();
        inDoubt = inDoubt || (attempts != null && attempts > 1);
    }

    /** Whether something may have been written by a request whose answer was lost. */
    boolean isInDoubt() {
        return inDoubt;
    }

    Capacity capacity() {
        return capacity;
    }

    int repeats() {
        return repeats;
    }
}
