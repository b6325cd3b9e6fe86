package org.quarknotes.gateway.usage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.domain.Allowance;
import org.quarknotes.gateway.domain.Allowance.Taking.Lacking;
import org.quarknotes.gateway.domain.Quota.Period;
import org.quarknotes.gateway.domain.Seldom;
import org.quarknotes.gateway.domain.Ticks;
import org.quarknotes.gateway.domain.UsageCounters;
import org.quarknotes.gateway.exchange.Background;
import org.quarknotes.gateway.exchange.Coalescing;

/** Fetches units of quotas from the counters, once for all requests that wait for the same, and off the event loop. */
@Singleton
final class Reservations {
    private static final Logger LOG = Logger.getLogger(Reservations.class);
    private static final Duration PAUSE_BETWEEN_TRIALS = Duration.ofSeconds(1);
    private static final Duration PAUSE_BETWEEN_LINES = Duration.ofMinutes(1);

    private final UsageCounters counters;
    private final Background background;
    private final Coalescing<Wanted, Void> running;
    private final Circuit circuit;
    private final Seldom lines;
    private final LongAdder unmetered = new LongAdder();

    Reservations(UsageCounters counters, Background background, Vertx vertx, Ticks ticks) {
        this.counters = counters;
        this.background = background;
        this.running = new Coalescing<>(vertx);
        this.circuit = new Circuit(PAUSE_BETWEEN_TRIALS, ticks);
        this.lines = new Seldom(PAUSE_BETWEEN_LINES, ticks);
    }

    private record Wanted(String key, Period period, long limit) {}

    /** Adds units to an allowance; fails when the counters cannot be asked, at once if that is known. */
    Future<Void> fill(String key, Allowance allowance, Lacking missing) {
        var wanted = new Wanted(key, missing.period(), allowance.quota().limit());
        return running.ask(wanted, () -> fetch(wanted, allowance, missing.wanted()));
    }

    private Future<Void> fetch(Wanted wanted, Allowance allowance, long units) {
        if (!circuit.admits()) {
            return Future.failedFuture("the counters were away a moment ago");
        }
        return background
                .run(() -> counters.reserve(wanted.key(), wanted.period(), wanted.limit(), units))
                .onSuccess(reserved -> {
                    circuit.succeeded();
                    allowance.add(wanted.period(), reserved);
                })
                .onFailure(failure -> circuit.failed())
                .mapEmpty();
    }

    /** A request passed, or was refused, without being counted. */
    void unknown(boolean passed, Throwable reason) {
        if (passed) {
            unmetered.increment();
        }
        long times = lines.happened();
        if (times > 0) {
            LOG.warnf(
                    "Usage cannot be counted: %s. That concerned %d requests since the last such line; %d have passed"
                            + " unmetered so far.",
                    reason, times, unmetered.sum());
        }
    }

    /** How many requests have passed that should have been counted. */
    long unmetered() {
        return unmetered.sum();
    }
}
