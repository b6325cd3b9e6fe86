package org.quarknotes.dynamo;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What it takes to work on a table. */
record Access(DynamoDbClient client, String table, Clock clock, Optional<CallListener> listener) {
    boolean isHeard() {
        return listener.isPresent();
    }

    /** Does the work, and tells the listener of it if there is one. */
    <R> R heard(String operation, String what, Optional<String> index, Function<Effort, R> work) {
        var effort = new Effort();
        if (listener.isEmpty()) {
            return work.apply(effort);
        }
        var start = System.nanoTime();
        Optional<RuntimeException> failure = Optional.empty();
        try {
            return work.apply(effort);
        } catch (RuntimeException e) {
            failure = Optional.of(e);
            throw e;
        } finally {
            var duration = Duration.ofNanos(System.nanoTime() - start);
            listener.get()
                    .ended(new CallListener.Call(
                            operation, table, what, index, duration, effort.repeats(), effort.capacity(), failure));
        }
    }
}
