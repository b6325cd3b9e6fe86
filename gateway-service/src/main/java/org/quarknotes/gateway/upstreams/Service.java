package org.quarknotes.gateway.upstreams;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.quarknotes.gateway.domain.CircuitBreaker;
import org.quarknotes.gateway.domain.CircuitBreaker.Pass;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Replica;
import org.quarknotes.gateway.domain.Replicas;
import org.quarknotes.gateway.domain.RetryBudget;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.domain.UpstreamState;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;

/** A service behind the gateway: what is known of it at this moment, and the way to it. */
final class Service {
    private static final LongSupplier CLOCK = System::nanoTime;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Upstream upstream;
    private final Pool pool;
    private final UpstreamEvents events;
    private final Replicas replicas;
    private final Optional<CircuitBreaker> breaker;
    private final RetryBudget budget;

    Service(Upstream upstream, Pool pool, UpstreamEvents events) {
        this.upstream = upstream;
        this.pool = pool;
        this.events = events;
        this.replicas = new Replicas(upstream, CLOCK, (target, openFor) -> events.ejected(upstream, target, openFor));
        this.breaker = upstream.breaker()
                .map(terms -> new CircuitBreaker(terms, CLOCK, state -> events.changed(upstream, state)));
        this.budget = new RetryBudget(upstream.retryBudget(), CLOCK);
    }

    String name() {
        return upstream.name();
    }

    Pool pool() {
        return pool;
    }

    Replicas replicas() {
        return replicas;
    }

    Optional<CircuitBreaker> breaker() {
        return breaker;
    }

    /**
     * Leave to ask a replica once.
     *
     * @param tried those that have failed at this very request
     * @throws Refused when the service has enough to do, or is spared
     */
    Call call(Collection<Replica> tried) {
        if (!pool.tryEnter()) {
            throw overloaded();
        }
        return switch (breaker.map(CircuitBreaker::pass).orElse(Pass.Granted.CALL)) {
            case Pass.Granted granted -> new Call(this, replicas.choose(tried), granted);
            case Pass.Denied(var retryAfter) -> {
                pool.leave();
                throw refused("The service '%s' fails too often, and is spared for a while.", retryAfter);
            }
        };
    }

    /** Counts a request, which may be asked again if {@link #mayRetry()}. */
    void requested() {
        budget.request();
    }

    /** Takes a retry from the budget, if there is one. */
    boolean mayRetry() {
        boolean may = budget.tryTake();
        if (may) {
            events.retried(upstream);
        }
        return may;
    }

    Refused overloaded() {
        return refused("The service '%s' has more requests than it can take.", SOON);
    }

    Refused unreachable() {
        return new Refused(ProblemType.UPSTREAM_UNAVAILABLE, "The service '" + name() + "' cannot be reached.");
    }

    Refused broken() {
        return new Refused(
                ProblemType.UPSTREAM_UNAVAILABLE,
                "The service '" + name() + "' broke off before its answer was complete.");
    }

    private Refused refused(String detail, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        return new Refused(
                ProblemType.OVERLOADED, detail.formatted(name()), new Field("retry-after", Long.toString(seconds)));
    }

    UpstreamState state() {
        var state = UpstreamState.of(name(), replicas.available(), replicas.size());
        return switch (breaker.map(CircuitBreaker::state).orElse(CircuitBreaker.State.CLOSED)) {
            case CLOSED -> state;
            case OPEN -> with(state, UpstreamState.Condition.UNAVAILABLE);
            case HALF_OPEN -> with(state, UpstreamState.Condition.DEGRADED);
        };
    }

    private static UpstreamState with(UpstreamState state, UpstreamState.Condition condition) {
        return new UpstreamState(state.upstream(), condition, state.available(), state.targets());
    }
}
