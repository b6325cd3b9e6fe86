package org.quarknotes.gateway.domain;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.domain.RouteMatch.RequestView;

/** A place in the trie: the paths that begin with the segments that lead to it. */
final class RouteNode {
    private final Map<String, RouteNode> literals = new HashMap<>();
    private final Map<String, List<Route>> methods = new TreeMap<>();
    private @Nullable RouteNode variable;

    /** The node at the end of a template, made where it does not exist. */
    RouteNode descend(List<String> template) {
        var node = this;
        for (var segment : template) {
            node = PathTemplate.isVariable(segment)
                    ? node.variable()
                    : node.literals.computeIfAbsent(segment, key -> new RouteNode());
        }
        return node;
    }

    void add(Route route) {
        for (var method : route.match().methods()) {
            var routes = methods.computeIfAbsent(method, key -> new ArrayList<>(1));
            routes.stream()
                    .filter(other ->
                            other.match().conditions().equals(route.match().conditions()))
                    .findFirst()
                    .ifPresent(other -> clash(other, route, method));
            routes.add(route);
            routes.sort(
                    comparingInt((Route other) -> -other.match().conditions().count()));
        }
    }

    private static void clash(Route one, Route other, String method) {
        throw new IllegalArgumentException("the routes '%s' and '%s' both take %s %s"
                .formatted(one.id(), other.id(), method, other.match().path()));
    }

    /** The node with routes for this path, from its segment {@code depth} on. */
    @Nullable
    RouteNode find(List<String> path, int depth) {
        if (depth == path.size()) {
            return methods.isEmpty() ? null : this;
        }
        var literal = literals.get(path.get(depth));
        var found = literal == null ? null : literal.find(path, depth + 1);
        return found == null && variable != null ? variable.find(path, depth + 1) : found;
    }

    @Nullable
    Route route(String method, RequestView request) {
        var routes = methods.get(method);
        if (routes == null) {
            return null;
        }
        for (var route : routes) {
            if (route.match().conditions().hold(request)) {
                return route;
            }
        }
        return null;
    }

    /** Whether some route has this method, be it for other hosts or fields only. */
    boolean knows(String method) {
        return methods.containsKey(method) || (method.equals("HEAD") && methods.containsKey("GET"));
    }

    String allowed() {
        var allowed = new TreeSet<>(methods.keySet());
        allowed.add("OPTIONS");
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return String.join(", ", allowed);
    }

    private RouteNode variable() {
        if (variable == null) {
            variable = new RouteNode();
        }
        return variable;
    }
}
