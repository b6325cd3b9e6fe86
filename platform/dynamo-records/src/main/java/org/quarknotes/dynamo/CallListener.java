package org.quarknotes.dynamo;

import java.time.Duration;
import java.util.Optional;

/** Is told of every operation of a {@link Table}, when it has ended; for metrics and logs. Must be quick. */
@FunctionalInterface
public interface CallListener {
    void ended(Call call);

    /**
     * One operation.
     *
     * @param operation the method of {@link Table}
     * @param what the entity types that it was about, as far as they are known; empty for writes of many
     * @param index the index that was read
     * @param duration with all repetitions and the pauses between them
     * @param repeats how often the library itself sent something again; the SDK's retries are in its own metrics
     * @param capacity of everything that was sent; nothing for what failed
     * @param failure what the caller got instead of a result
     */
    record Call(
            String operation,
            String table,
            String what,
            Optional<String> index,
            Duration duration,
            int repeats,
            Capacity capacity,
            Optional<RuntimeException> failure) {}
}
