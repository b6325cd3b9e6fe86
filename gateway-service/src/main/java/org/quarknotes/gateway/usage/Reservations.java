package org.quarknotes.gateway.usage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.quarknotes.gateway.domain.Allowance;
import org.quarknotes.gateway.domain.Allowance.Taking.Lacking;
import org.quarknotes.gateway.domain.Quota.Period;
import org.quarknotes.gateway.domain.Ticks;
import org.quarknotes.gateway.domain.UsageCounters;
import org.quarknotes.gateway.exchange.Background;
import org.quarknotes.gateway.exchange.Coalescing;

/** Fetches units of quotas from the counters, once for all requests that wait for the same, and off the event loop. */
@Singleton
final class Reservations {
    private static final Duration PAUSE_BETWEEN_TRIALS = Duration.ofSeconds(1);

    private final UsageCounters counters;
    private final Background background;
    private final Coalescing<Wanted, Void> running;
    private final Circuit circuit;

    Reservations(UsageCounters counters, Background background, Vertx vertx, Ticks ticks) {
        this.counters = counters;
        this.background = background;
        this.running = new Coalescing<>(vertx);
        this.circuit = new Circuit(PAUSE_BETWEEN_TRIALS, ticks);
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
}
