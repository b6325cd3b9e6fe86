package org.quarknotes.gateway.publications;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.exchange.Counts;

/** Counts the events that were not sent, and says so in the log, not more often than every ten seconds. */
@Singleton
final class Losses {
    private static final Logger LOG = Logger.getLogger(Losses.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Counts counts;
    private final InstantSource clock;
    private final LongAdder count = new LongAdder();
    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.EPOCH);

    Losses(Counts counts, InstantSource clock) {
        this.counts = counts;
        this.clock = clock;
    }

    void add(String why) {
        count.increment();
        counts.add("gateway.publications.lost");
        var last = told.get();
        var now = clock.instant();
        if (!now.isBefore(last.plus(PAUSE)) && told.compareAndSet(last, now)) {
            LOG.warnf("Events of calls were lost, %d since the start; the latest: %s", count.sum(), why);
        }
    }

    /** Since the start. */
    long count() {
        return count.sum();
    }
}
