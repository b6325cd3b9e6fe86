package org.quarknotes.gateway.http;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.gateway.domain.RoutesInForce;
import org.quarknotes.gateway.exchange.Responder;

/**
 * The routes in force, each with its responder. They are exchanged as a whole; requests under way end by those they began
 * with.
 */
@Singleton
public final class Routing {
    private final RoutesInForce routes;
    private final Pipelines pipelines;
    private volatile Ready ready;

    /** Routes that requests can take. */
    record Ready(RouteTable table, Map<String, Way> ways) {

        Responder responder(Route route) {
            return Objects.requireNonNull(ways.get(route.id())).responder();
        }
    }

    /** One route, and what answers its requests. */
    private record Way(Route route, Responder responder) {}

    Routing(RoutesInForce routes, Pipelines pipelines) {
        this.routes = routes;
        this.pipelines = pipelines;
        this.ready = made(routes.current(), Map.of());
    }

    /** Puts other routes in force. A route that did not change keeps its responder, and so what that remembers. */
    public synchronized void replace(RouteTable table) {
        ready = made(table, ready.ways());
        routes.replace(table);
    }

    Ready now() {
        return ready;
    }

    private Ready made(RouteTable table, Map<String, Way> before) {
        var ways = new HashMap<String, Way>();
        for (var route : table.routes()) {
            var old = before.get(route.id());
            ways.put(
                    route.id(),
                    old != null && old.route().equals(route) ? old : new Way(route, pipelines.responder(route)));
        }
        return new Ready(table, Map.copyOf(ways));
    }
}
