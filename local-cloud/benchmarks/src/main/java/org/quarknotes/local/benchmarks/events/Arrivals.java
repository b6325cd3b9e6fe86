package org.quarknotes.local.benchmarks.events;

import java.time.Duration;
import org.quarknotes.local.benchmarks.calls.Member;

/** A way by which people learn that a note was shared with them. */
interface Arrivals extends AutoCloseable {
    /** Whatever is later is lost, and so are the figures. */
    Duration PATIENCE = Duration.ofSeconds(30);

    /** Waits for it; as {@link System#nanoTime} says when it was there. */
    long nanosOf(Member person, String note);

    @Override
    default void close() {}
}
