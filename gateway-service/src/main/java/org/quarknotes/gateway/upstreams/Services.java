package org.quarknotes.gateway.upstreams;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.gateway.domain.RoutesInForce;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.domain.UpstreamState;
import org.quarknotes.gateway.domain.UpstreamStates;

/** The services of the routes in force. One whose record is the same in other routes goes on with all that is known of it. */
@Singleton
final class Services implements UpstreamStates {
    private final Vertx vertx;
    private final Duration keepAlive;
    private final UpstreamEvents events;
    private final Map<Upstream, Service> services = new ConcurrentHashMap<>();

    Services(Vertx vertx, GatewayConfig config, UpstreamEvents events, RoutesInForce routes) {
        this.vertx = vertx;
        this.keepAlive = config.upstreams().idleTimeout();
        this.events = events;
        routes.follow(this::keepThoseOf);
    }

    Service of(Upstream upstream) {
        return services.computeIfAbsent(
                upstream, added -> new Service(added, new Pool(vertx, added.capacity(), keepAlive), events));
    }

    private void keepThoseOf(RouteTable table) {
        var wanted = upstreams(table);
        services.forEach((upstream, service) -> {
            if (!wanted.contains(upstream) && services.remove(upstream, service)) {
                service.pool().retire();
            }
        });
    }

    private static Set<Upstream> upstreams(RouteTable table) {
        return table.routes().stream()
                .map(Route::integration)
                .filter(Http.class::isInstance)
                .map(http -> ((Http) http).upstream())
                .collect(toSet());
    }

    @Override
    public List<UpstreamState> states() {
        return services.values().stream()
                .map(Service::state)
                .sorted(comparing(UpstreamState::upstream))
                .toList();
    }
}
