package org.quarknotes.dynamo;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Looks again and again, ever less often, until something is so.
 *
 * @param longest how long
 */
record Patience(Duration longest) {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /**
     * Returns when it is so.
     *
     * @throws IllegalStateException when it takes too long, or the thread is interrupted
     */
    void until(String what, BooleanSupplier isSo) {
        var deadline = System.nanoTime() + longest.toNanos();
        for (var pause = FIRST_PAUSE; !isSo.getAsBoolean(); pause = longer(pause)) {
            if (System.nanoTime() + pause.toNanos() > deadline) {
                throw new IllegalStateException("waited %s in vain until %s".formatted(longest, what));
            }
            sleep(pause, what);
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static void sleep(Duration pause, String what) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting until " + what, e);
        }
    }
}
