package org.quarknotes.gateway.usage;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.domain.Seldom;
import org.quarknotes.gateway.domain.Ticks;
import org.quarknotes.gateway.exchange.Counts;

/** Tells of requests that could not be counted: each in the metrics, and in the log once a minute at most. */
@Singleton
final class Uncounted {
    private static final Logger LOG = Logger.getLogger(Uncounted.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Counts counts;
    private final Seldom lines;

    Uncounted(Counts counts, Ticks ticks) {
        this.counts = counts;
        this.lines = new Seldom(PAUSE, ticks);
    }

    /** A request has passed unmetered, as its plan is open. */
    void passed(String plan, Throwable reason) {
        counts.add("gateway.usage.unmetered", "plan", plan);
        warn("pass unmetered", plan, reason);
    }

    /** A request was refused, as its plan is closed. */
    void refused(String plan, Throwable reason) {
        counts.add("gateway.usage.refused", "plan", plan);
        warn("are refused", plan, reason);
    }

    private void warn(String fate, String plan, Throwable reason) {
        long times = lines.happened();
        if (times > 0) {
            LOG.warnf(
                    "Usage cannot be counted, so requests under the plan '%s' %s (%d requests since the last such"
                            + " line): %s",
                    plan, fate, times, reason);
        }
    }
}
