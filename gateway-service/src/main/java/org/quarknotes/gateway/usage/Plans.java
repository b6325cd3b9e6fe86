package org.quarknotes.gateway.usage;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.quarknotes.gateway.domain.Caller;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.domain.Shared;
import org.quarknotes.gateway.domain.Ticks;
import org.quarknotes.gateway.domain.UsagePlan;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Policy;
import org.quarknotes.gateway.exchange.PolicyKind;
import org.quarknotes.gateway.exchange.Responder;

/** Counts the requests of each API key, by the plan of the key. Requests with people's tokens have no plan. */
@Singleton
final class Plans implements PolicyKind {
    private final Shared<UsagePlan, Meter> meters;

    Plans(Reservations reservations, Uncounted uncounted, Ticks ticks, InstantSource dates) {
        var clocks = new Meter.Clocks(ticks, dates);
        this.meters = new Shared<>(plan -> new Meter(plan, reservations, uncounted, clocks));
    }

    /** A plan and who keeps to it. */
    private record Metered(UsagePlan plan, Meter meter) {}

    @Override
    public Place place() {
        return Place.PLAN;
    }

    @Override
    public Optional<Policy> of(Route route) {
        return route.rule(Rule.Plans.class)
                .map(rule -> rule.plans().stream()
                        .map(plan -> new Metered(plan, meters.of(plan)))
                        .toList())
                .map(plans -> (exchange, next) -> pass(plans, exchange, next));
    }

    private static Future<Answer> pass(List<Metered> plans, Exchange exchange, Responder next) {
        var caller = exchange.caller().orElse(null);
        if (caller == null || caller.apiKey().isEmpty()) {
            return next.respond(exchange);
        }
        var key = caller.apiKey().get();
        var metered = planOf(plans, caller, key);
        if (metered.isEmpty()) {
            return next.respond(exchange);
        }
        var counted = metered.get().meter().count(exchange, key);
        return counted.succeeded() ? next.respond(exchange) : counted.compose(done -> next.respond(exchange));
    }

    /** The plan that names the key, or else a group of its owner, or else the default. */
    private static Optional<Metered> planOf(List<Metered> plans, Caller caller, String key) {
        return first(plans, plan -> plan.keys().contains(key))
                .or(() -> first(plans, plan -> !Collections.disjoint(plan.groups(), caller.groups())))
                .or(() -> first(plans, UsagePlan::byDefault));
    }

    private static Optional<Metered> first(List<Metered> plans, Predicate<UsagePlan> wanted) {
        return plans.stream().filter(metered -> wanted.test(metered.plan())).findFirst();
    }
}
