package org.quarknotes.gateway.routes;

import java.util.List;
import java.util.Set;
import org.quarknotes.gateway.domain.Authentication;
import org.quarknotes.gateway.domain.Integration.Page;
import org.quarknotes.gateway.domain.PathTemplate;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.RouteMatch;

/** The routes that every table has: those of the gateway's own pages. */
final class OwnPages {
    static final List<Route> ROUTES = List.of(
            page("gateway-home", "/", Page.PORTAL),
            page("gateway-reference", "/reference", Page.PORTAL),
            page("gateway-problems", "/problems", Page.PORTAL),
            page("gateway-problem", "/problems/{slug}", Page.PORTAL),
            page("gateway-status", "/status", Page.PORTAL),
            page("gateway-portal-file", "/portal/{file}", Page.PORTAL),
            page("gateway-route-schema", "/routes.schema.json", Page.PORTAL),
            page("gateway-status-json", "/status.json", Page.STATUS),
            page("gateway-openapi", "/openapi.json", Page.OPENAPI));

    private OwnPages() {}

    private static Route page(String id, String path, Page page) {
        var match = new RouteMatch(PathTemplate.parse(path), Set.of("GET"));
        return new Route(id, match, new Authentication.Public(), List.of(), page);
    }
}
