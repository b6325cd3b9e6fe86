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
            page("gateway-home", "/", Page.HOME),
            page("gateway-openapi", "/openapi.json", Page.OPENAPI),
            page("gateway-problem", "/problems/{slug}", Page.PROBLEM));

    private OwnPages() {}

    private static Route page(String id, String path, Page page) {
        var match = new RouteMatch(PathTemplate.parse(path), Set.of("GET"));
        return new Route(id, match, new Authentication.Public(), List.of(), page);
    }
}
