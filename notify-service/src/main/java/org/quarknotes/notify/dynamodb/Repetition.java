package org.quarknotes.notify.dynamodb;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Reads and writes again whenever somebody else was faster. Of those who meet, one has always been done with, so all
 * come to an end.
 */
final class Repetition {
    private static final int MOST = 200;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private Repetition() {}

    /**
     * What the first attempt that is not overtaken gives.
     *
     * @param attempt gives nothing when it was overtaken
     * @throws IllegalStateException when no attempt succeeds, which can only be a fault in what is stored
     */
    static <R> R untilDone(String what, Supplier<Optional<R>> attempt) {
        for (int attempts = 0; attempts < MOST; attempts++) {
            var result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
        }
        throw new IllegalStateException("%s was overtaken %d times".formatted(what, MOST));
    }
}
