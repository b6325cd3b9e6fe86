package org.quarknotes.gateway.routes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.quarknotes.gateway.domain.Authentication;
import org.quarknotes.gateway.domain.Integration.Page;
import org.quarknotes.gateway.domain.PathTemplate;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.RouteMatch;
import org.quarknotes.gateway.domain.RouteMatch.Conditions;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.domain.Upstream.Capacity;
import org.quarknotes.gateway.domain.UsagePlan;
import org.quarknotes.gateway.domain.UsagePlan.WhenUnknown;

/** Makes one route file's entries into a route table, and adds the gateway's own pages. */
final class RouteAssembly {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final String file;
    private final Entry document;
    private final IntegrationEntries integrations;
    private final AuthenticationEntries authentications;

    RouteAssembly(String file, Entry document, Capacity defaults) {
        this.file = file;
        this.document = document;
        var upstreams = new UpstreamEntries(defaults);
        this.integrations = new IntegrationEntries(all("upstreams", upstreams::upstream));
        this.authentications = new AuthenticationEntries(
                all("issuers", AuthenticationEntries::issuer), all("authorizers", AuthenticationEntries::authorizer));
    }

    private <T> Map<String, T> all(String section, BiFunction<String, Entry, T> reading) {
        var all = new LinkedHashMap<String, T>();
        document.at(section)
                .members(entry -> entry)
                .forEach((name, entry) -> all.put(name, at(section + " " + name, () -> reading.apply(name, entry))));
        return all;
    }

    RouteTable assemble() {
        var plans = List.copyOf(all("plans", RouteAssembly::plan).values());
        var routes = new ArrayList<>(ownPages());
        var ids = new HashSet<String>();
        for (var entry : document.items("routes")) {
            var id = at("A route", () -> entry.text("id"));
            routes.add(at("Route " + id, () -> {
                require(ids.add(id), "another route has the same id");
                return route(id, entry, plans);
            }));
        }
        return at("All routes together", () -> new RouteTable(routes));
    }

    private Route route(String id, Entry entry, List<UsagePlan> plans) {
        var defaults = document.at("defaults");
        var rules = new ArrayList<>(new RuleEntries(id, entry.at("policies"), defaults.at("policies")).rules());
        if (!plans.isEmpty()) {
            rules.add(new Rule.Plans(plans));
        }
        return new Route(
                id,
                match(entry.at("match")),
                Optional.of(entry.at("auth"))
                        .filter(Entry::isThere)
                        .or(() -> Optional.of(defaults.at("auth")).filter(Entry::isThere))
                        .map(authentications::authentication)
                        .orElse(new Authentication.Jwt(Optional.empty(), Authentication.Demands.NONE)),
                rules,
                integrations.integration(entry.at("integration")));
    }

    private static RouteMatch match(Entry entry) {
        var methods = entry.texts("methods");
        require(
                METHODS.containsAll(methods),
                "methods are some of " + METHODS + "; HEAD and OPTIONS come by themselves");
        var fields = new LinkedHashMap<String, String>();
        entry.at("headers")
                .members(Entry::text)
                .forEach((name, value) -> fields.put(name.toLowerCase(Locale.ROOT), value));
        var conditions = new Conditions(
                entry.optional("host").map(host -> host.toLowerCase(Locale.ROOT)),
                fields,
                entry.at("query").members(Entry::text));
        return new RouteMatch(PathTemplate.parse(entry.text("path")), methods, conditions);
    }

    private static UsagePlan plan(String name, Entry entry) {
        return new UsagePlan(
                name,
                entry.texts("keys"),
                entry.texts("groups"),
                entry.flag("default"),
                RuleEntries.rate(entry),
                quota(entry, "day"),
                quota(entry, "month"),
                entry.optional("whenUnknown").orElse("open").equals("open") ? WhenUnknown.OPEN : WhenUnknown.CLOSED);
    }

    private static OptionalLong quota(Entry entry, String period) {
        var quota = entry.at(period);
        return quota.isThere() ? OptionalLong.of(quota.node().asLong()) : OptionalLong.empty();
    }

    private static List<Route> ownPages() {
        return List.of(
                page("gateway-home", "/", Page.HOME),
                page("gateway-openapi", "/openapi.json", Page.OPENAPI),
                page("gateway-problem", "/problems/{slug}", Page.PROBLEM));
    }

    private static Route page(String id, String path, Page page) {
        var match = new RouteMatch(PathTemplate.parse(path), Set.of("GET"));
        return new Route(id, match, new Authentication.Public(), List.of(), page);
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
