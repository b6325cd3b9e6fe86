package org.quarknotes.gateway.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.domain.RouteMatch.RequestView;

/**
 * All routes, as a trie over path segments: finding one costs the depth of its path, however many routes there are. A
 * literal segment wins over a variable at the same place. Immutable once made, used by any number of threads.
 */
public final class RouteTable {
    private final List<Route> routes;
    private final RouteNode root = new RouteNode();

    /** @throws IllegalArgumentException when two routes take the same request; the message names both */
    public RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        this.routes.forEach(
                route -> root.descend(route.match().path().segments()).add(route));
    }

    public List<Route> routes() {
        return routes;
    }

    /** What the table says about a request. */
    public Match find(String method, CanonicalPath path, RequestView request) {
        var node = root.find(path.segments(), 0);
        return node == null ? new Match.Unknown() : match(node, method, request);
    }

    private static Match match(RouteNode node, String method, RequestView request) {
        var route = route(node, method, request);
        if (route != null) {
            return new Match.Found(route);
        }
        if (method.equals("OPTIONS")) {
            return new Match.Options(node.allowed());
        }
        return node.knows(method) ? new Match.Unknown() : new Match.WrongMethod(node.allowed());
    }

    private static @Nullable Route route(RouteNode node, String method, RequestView request) {
        var route = node.route(method, request);
        return route == null && method.equals("HEAD") ? node.route("GET", request) : route;
    }
}
