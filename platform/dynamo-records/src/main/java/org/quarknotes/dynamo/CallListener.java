package org.quarknotes.dynamo;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/**
 * Is told of every operation of a {@link Table} on items, when it has ended; for metrics and logs. It is called on the
 * thread of the operation, which waits for it.
 */
@FunctionalInterface
public interface CallListener {
    void ended(Call call);

    /**
     * One operation.
     *
     * @param operation the method of {@link Table}; {@code get} is a {@code find}, and going through pages is many of them
     * @param what the entity types that it was about, as far as they are known
     * @param index the index that was read
     * @param duration with all repetitions and the pauses between them
     * @param repeats how often the library itself sent something again; the SDK's own retries are in the SDK's metrics
     * @param capacity of all that was answered; DynamoDB does not say what a failure consumed
     * @param failure what the caller got instead of a result; its message may hold values
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

    /** Logs failures as warnings and everything else for debugging; never a value or key, and so no failure's message. */
    static CallListener loggingTo(System.Logger logger) {
        return call -> {
            var level = call.failure().isPresent() ? Level.WARNING : Level.DEBUG;
            if (logger.isLoggable(level)) {
                logger.log(level, line(call));
            }
        };
    }

    private static String line(Call call) {
        var ending = call.failure()
                .map(failure -> "failed with " + failure.getClass().getName())
                .orElse("done");
        return "%s of %s in %s%s %s after %d ms, %d repeats, %s read and %s write units"
                .formatted(
                        call.operation(),
                        call.what().isEmpty() ? "items" : call.what(),
                        call.table(),
                        call.index().map(index -> " / " + index).orElse(""),
                        ending,
                        call.duration().toMillis(),
                        call.repeats(),
                        call.capacity().read(),
                        call.capacity().write());
    }
}
