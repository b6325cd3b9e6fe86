package org.quarknotes.gateway.throttling;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.quarknotes.gateway.domain.Authentication;
import org.quarknotes.gateway.domain.Authentication.Issuer;
import org.quarknotes.gateway.domain.Caller;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Throttle.Subject;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Policy;
import org.quarknotes.gateway.exchange.PolicyKind;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.Responder;

/** Counts the requests of each known caller, and those of a route. */
@Singleton
final class CallerThrottling implements PolicyKind {
    private final Throttles throttles;

    CallerThrottling(Throttles throttles) {
        this.throttles = throttles;
    }

    /**
     * Whose requests are counted together: a person's with one client or API key. Two issuers may call different people
     * alike.
     */
    private record Person(String knownBy, String subject, String client) {}

    @Override
    public Place place() {
        return Place.THROTTLE;
    }

    @Override
    public Optional<Policy> of(Route route) {
        var callers = throttles.of(route, Subject.CALLER);
        var all = throttles.of(route, Subject.ROUTE);
        if (callers.isEmpty() && all.isEmpty()) {
            return Optional.empty();
        }
        var knownBy = knownBy(route.authentication());
        return Optional.of((exchange, next) -> {
            var refusal = callers.flatMap(buckets -> ofCaller(buckets, knownBy, exchange))
                    .or(() -> all.flatMap(buckets -> buckets.spend(exchange, route.id())));
            return pass(refusal, exchange, next);
        });
    }

    private static Optional<Refused> ofCaller(Buckets buckets, String knownBy, Exchange exchange) {
        return exchange.caller().flatMap(caller -> buckets.spend(exchange, person(knownBy, caller)));
    }

    private static Person person(String knownBy, Caller caller) {
        return new Person(knownBy, caller.subject(), caller.client().orElse(""));
    }

    private static Future<Answer> pass(Optional<Refused> refusal, Exchange exchange, Responder next) {
        return refusal.isPresent() ? Future.failedFuture(refusal.get()) : next.respond(exchange);
    }

    private static String knownBy(Authentication authentication) {
        return switch (authentication) {
            case Authentication.Public() -> "";
            case Authentication.ApiKey _ -> "";
            case Authentication.Jwt jwt -> jwt.issuer().map(Issuer::issuer).orElse("");
            case Authentication.Custom(var authorizer) -> "authorizer " + authorizer.name();
        };
    }
}
