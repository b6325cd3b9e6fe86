package org.quarknotes.gateway.upstreams;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks every now and then after everything that waits. A request has several times to keep and hardly ever misses one:
 * being looked at costs it less than a timer for each.
 */
@Singleton
final class Watch {
    /** By this much a time may be overstepped. */
    private static final Duration EVERY = Duration.ofMillis(50);

    private final Set<Waiting> all = ConcurrentHashMap.newKeySet();

    Watch(Vertx vertx) {
        vertx.setPeriodic(EVERY.toMillis(), tick -> look());
    }

    /** Something that does not wait for ever. */
    interface Waiting {
        /** When to call {@link #wake}, as {@link System#nanoTime} tells time. Asked by any thread. */
        long due();

        /** The time has come. Called by any thread, again and again until it is due later or is removed. */
        void wake();
    }

    void add(Waiting waiting) {
        all.add(waiting);
    }

    void remove(Waiting waiting) {
        all.remove(waiting);
    }

    private void look() {
        long now = System.nanoTime();
        for (var waiting : all) {
            if (now - waiting.due() >= 0) {
                waiting.wake();
            }
        }
    }
}
