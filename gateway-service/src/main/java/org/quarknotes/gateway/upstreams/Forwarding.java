package org.quarknotes.gateway.upstreams;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule.Retries;
import org.quarknotes.gateway.domain.Rule.Timeouts;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Responder;

/**
 * The integration {@code http}: hands requests to a service and brings its answers. An {@link Errand} is what is asked,
 * {@link Attempts} asks, each {@link Attempt} with leave to {@link Call}.
 */
@Singleton
public final class Forwarding {
    /** As in the route file, where a route sets only other times. */
    private static final Duration TOTAL = Duration.ofMinutes(5);

    private static final int RETRIES = 1;

    private final Services services;
    private final Watch watch;
    private final GatewayConfig config;

    Forwarding(Services services, Watch watch, GatewayConfig config) {
        this.services = services;
        this.watch = watch;
        this.config = config;
    }

    /** Answers the requests of a route by asking this service. */
    public Responder responder(Route route, Http to) {
        var service = services.of(to.upstream());
        var terms = terms(route, to);
        return exchange -> forward(exchange, terms, service);
    }

    private Future<Answer> forward(Exchange exchange, Terms terms, Service service) {
        return new Attempts(Errand.of(exchange, terms), service, watch).answer();
    }

    private Terms terms(Route route, Http to) {
        var upstreams = config.upstreams();
        var timeouts = route.rule(Timeouts.class)
                .orElseGet(() -> new Timeouts(upstreams.responseTimeout(), TOTAL, upstreams.idleTimeout()));
        var retries = route.rule(Retries.class).map(Retries::more).orElse(RETRIES);
        return new Terms(to, timeouts, config.limits().bodyTimeout(), retries);
    }
}
