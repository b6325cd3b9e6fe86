package org.quarknotes.dynamo;

import java.util.concurrent.ThreadLocalRandom;

/** The time between two attempts. */
final class Pause {
    /** How often something is tried in all: with the pauses between, in about a second. */
    static final int ATTEMPTS = 6;

    private static final long FIRST_MILLIS = 20;

    private Pause() {}

    /**
     * Waits with full jitter under a ceiling that doubles.
     *
     * @param attempt the one that failed, from 1
     * @throws IllegalStateException when the thread is interrupted; it stays so
     * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential Backoff And
     *     Jitter</a>
     */
    static void after(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(FIRST_MILLIS << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the next attempt", e);
        }
    }
}
