package org.quarknotes.gateway.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
        this.routes.forEach(route -> root.descend(route.path().segments()).add(route));
    }

    public List<Route> routes() {
        return routes;
    }

    public Match find(String method, CanonicalPath path) {
        var node = root.find(path.segments(), 0);
        return node == null ? new Match.Unknown() : match(node, method);
    }

    private static Match match(RouteNode node, String method) {
        var route = route(node, method);
        if (route != null) {
            return new Match.Found(route);
        }
        return method.equals("OPTIONS") ? new Match.Options(node.allowed()) : new Match.WrongMethod(node.allowed());
    }

    private static @Nullable Route route(RouteNode node, String method) {
        var route = node.route(method);
        return route == null && method.equals("HEAD") ? node.route("GET") : route;
    }
}
