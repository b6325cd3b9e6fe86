package org.quarknotes.gateway.policies;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.lang.ref.WeakReference;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.domain.Authentication;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Policy;
import org.quarknotes.gateway.exchange.PolicyKind;
import org.quarknotes.gateway.exchange.Responder;

/**
 * Gives answers again: RFC 9111 as a shared cache, which never shares what was for somebody. Each route keeps its own; a
 * change that passes on any route is forgotten by all. Other replicas of the gateway do not hear of it.
 */
@Singleton
final class ResponseCache implements PolicyKind {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Vertx vertx;
    private final InstantSource clock;

    /** Weak, because only the route's policy knows how long it is in force. */
    private volatile List<WeakReference<CachePlace>> places = List.of();

    ResponseCache(Vertx vertx, InstantSource clock) {
        this.vertx = vertx;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.CACHE;
    }

    @Override
    public Optional<Policy> of(Route route) {
        boolean changes = !SAFE.containsAll(route.match().methods());
        return route.rule(Rule.Caching.class)
                .<Policy>map(rule -> caching(route, rule))
                .map(caching -> changes ? (Policy) (exchange, next) -> change(exchange, caching.before(next)) : caching)
                .or(() -> changes ? Optional.of(this::change) : Optional.empty());
    }

    private Policy caching(Route route, Rule.Caching rule) {
        var place = new CachePlace(rule, clock);
        remember(place);
        return new AnswerCache(place, vertx, route.authentication() instanceof Authentication.Public);
    }

    private synchronized void remember(CachePlace place) {
        var present = new ArrayList<WeakReference<CachePlace>>();
        for (var known : places) {
            if (known.get() != null) {
                present.add(known);
            }
        }
        present.add(new WeakReference<>(place));
        places = List.copyOf(present);
    }

    private Future<Answer> change(Exchange exchange, Responder next) {
        if (places.isEmpty() || SAFE.contains(exchange.method())) {
            return next.respond(exchange);
        }
        return next.respond(exchange).onComplete(done -> {
            // After a failure too: the service may have made the change, and only its answer was lost.
            if (done.failed() || done.result().status() < 400) {
                var path = exchange.arrival().target().path().toString();
                places.forEach(known -> forget(known.get(), path));
            }
        });
    }

    private static void forget(@Nullable CachePlace place, String path) {
        if (place != null) {
            place.forget(path);
        }
    }
}
