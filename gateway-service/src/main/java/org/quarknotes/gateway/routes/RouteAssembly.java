package org.quarknotes.gateway.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.gateway.domain.Authentication;
import org.quarknotes.gateway.domain.Authentication.Demands;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.domain.Upstream.Capacity;

/** Makes the entries of one route file into routes, and notes what does not go together. */
final class RouteAssembly {
    private final Entry document;
    private final AwsEntries aws;
    private final IntegrationEntries integrations;
    private final AuthenticationEntries authentications;
    private final MatchEntries matches = new MatchEntries();
    private final Map<String, Entry> ids = new HashMap<>();

    RouteAssembly(YamlDocument document, Variables variables, Capacity defaults) {
        this.document = Entry.of(document);
        this.aws = new AwsEntries(variables);
        var upstreams = new UpstreamEntries(defaults);
        this.integrations =
                new IntegrationEntries(new Section<Upstream>("upstreams", this.document, upstreams::upstream), aws);
        this.authentications = new AuthenticationEntries(this.document, aws);
    }

    /** All routes that could be read, after the gateway's own. */
    List<Route> routes() {
        var plans = new PlanEntries(document).plans();
        var routes = new ArrayList<>(OwnPages.ROUTES);
        for (var page : OwnPages.ROUTES) {
            take(page, document.at(page.id()));
        }
        for (var entry : document.at("routes").items()) {
            route(entry, plans.isEmpty() ? List.of() : List.of(new Rule.Plans(plans)))
                    .ifPresent(route -> {
                        take(route, entry);
                        FitCheck.check(route, entry);
                        routes.add(route);
                    });
        }
        return routes;
    }

    private Optional<Route> route(Entry entry, List<Rule> plans) {
        var id = entry.text("id");
        var match = entry.at("match").read(matches::match);
        var authentication = authentication(entry);
        var placeholders = new Placeholders(id, match.map(found -> found.path()), authentication);
        var policies = document.at("defaults").at("policies");
        var rules = new ArrayList<>(new RuleEntries(entry.at("policies"), policies, placeholders, aws).rules());
        rules.addAll(plans);
        var integration = entry.at("integration").read(found -> integrations.integration(found, placeholders));
        return match.flatMap(taken -> authentication.flatMap(
                access -> integration.map(answering -> new Route(id, taken, access, rules, answering))));
    }

    private Optional<Authentication> authentication(Entry entry) {
        return entry.optional("auth")
                .or(() -> document.at("defaults").optional("auth"))
                .map(auth -> auth.read(authentications::authentication))
                .orElseGet(() -> Optional.of(new Authentication.Jwt(Optional.empty(), Demands.NONE)));
    }

    private void take(Route route, Entry entry) {
        var other = ids.putIfAbsent(route.id(), entry);
        if (other != null) {
            entry.at("id")
                    .note(
                            other.isThere()
                                    ? "the route in line %d has the same id".formatted(other.line())
                                    : "one of the gateway's own pages has the same id");
        }
        matches.take(route.match(), entry);
    }
}
