package org.quarknotes.gateway.routes;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.quarknotes.gateway.domain.Access;
import org.quarknotes.gateway.domain.Integration.Forward;
import org.quarknotes.gateway.domain.Integration.Page;
import org.quarknotes.gateway.domain.Limits;
import org.quarknotes.gateway.domain.PathTemplate;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.routes.RouteDocument.LimitsEntry;
import org.quarknotes.gateway.routes.RouteDocument.RouteEntry;

/** Makes one route file's entries into a route table, and adds the gateway's own pages. */
final class RouteAssembly {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final String file;
    private final Variables variables;
    private final Limits defaults;

    RouteAssembly(String file, Variables variables, Limits defaults) {
        this.file = file;
        this.variables = variables;
        this.defaults = defaults;
    }

    RouteTable assemble(RouteDocument document) {
        var upstreams = new HashMap<String, Upstream>();
        document.upstreams()
                .forEach((name, entry) -> upstreams.put(
                        name,
                        at("Upstream " + name, () -> new Upstream(name, URI.create(variables.fill(entry.url()))))));
        var routes = new ArrayList<>(ownPages());
        var ids = new HashSet<String>();
        for (var entry : document.routes()) {
            routes.add(at("Route " + entry.id(), () -> {
                require(ids.add(entry.id()), "another route has the same id");
                return route(entry, upstreams);
            }));
        }
        return at("All routes together", () -> new RouteTable(routes));
    }

    private Route route(RouteEntry entry, Map<String, Upstream> upstreams) {
        var upstream = upstreams.get(entry.upstream());
        if (upstream == null) {
            throw new IllegalArgumentException("there is no upstream '" + entry.upstream() + "'");
        }
        var methods = entry.match().methods();
        require(
                METHODS.containsAll(methods),
                "methods are some of " + METHODS + "; HEAD and OPTIONS come by themselves");
        return new Route(
                entry.id(),
                PathTemplate.parse(entry.match().path()),
                methods,
                Optional.ofNullable(entry.auth()).orElse(Access.JWT),
                new Forward(upstream, limits(Optional.ofNullable(entry.limits()))));
    }

    private Limits limits(Optional<LimitsEntry> entry) {
        return new Limits(
                entry.map(LimitsEntry::bodyBytes).orElse(defaults.bodyBytes()),
                entry.map(LimitsEntry::responseTimeout).orElse(defaults.responseTimeout()));
    }

    private static List<Route> ownPages() {
        return List.of(
                page("gateway-home", "/", Page.HOME),
                page("gateway-openapi", "/openapi.json", Page.OPENAPI),
                page("gateway-problem", "/problems/{slug}", Page.PROBLEM));
    }

    private static Route page(String id, String path, Page page) {
        return new Route(id, PathTemplate.parse(path), Set.of("GET"), Access.PUBLIC, page);
    }

    private <T> T at(String place, Supplier<T> step) {
        try {
            return step.get();
        } catch (IllegalArgumentException e) {
            throw new BadRouteFile(file, place, String.valueOf(e.getMessage()), e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
