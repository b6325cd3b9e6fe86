package org.quarknotes.gateway.routes;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.quarknotes.gateway.domain.PathTemplate;
import org.quarknotes.gateway.domain.RouteMatch;
import org.quarknotes.gateway.domain.RouteMatch.Conditions;

/** Reads which requests take a route, and refuses two routes that take the same. */
final class MatchEntries {
    private final Map<Taken, Entry> taken = new HashMap<>();

    /** What only one route can take. */
    private record Taken(String method, String shape, Conditions conditions) {}

    RouteMatch match(Entry entry) {
        var conditions = new Conditions(
                entry.optional("host").map(host -> host.text().toLowerCase(Locale.ROOT)),
                FieldEntries.asked(entry.at("headers")),
                query(entry.at("query")));
        return new RouteMatch(path(entry.at("path")), entry.texts("methods"), conditions);
    }

    /** Notes it if another route has one of the methods for the same path and conditions. */
    void take(RouteMatch match, Entry route) {
        for (var method : match.methods().stream().sorted().toList()) {
            var key = new Taken(method, PathTemplate.shape(match.path().toString()), match.conditions());
            var other = taken.putIfAbsent(key, route);
            if (other != null) {
                route.at("match")
                        .note("it takes %s %s, which %s takes too"
                                .formatted(method, match.path(), described(other, match)));
                return;
            }
        }
    }

    private static String described(Entry other, RouteMatch match) {
        var condition = match.conditions().equals(Conditions.NONE) ? "" : ", under the same conditions,";
        return other.isThere()
                ? "'%s' in line %d%s"
                        .formatted(other.text("id"), other.at("match").line(), condition)
                : "one of the gateway's own pages";
    }

    private static PathTemplate path(Entry entry) {
        try {
            var path = PathTemplate.parse(entry.text());
            long variables = path.segments().stream()
                    .filter(segment -> segment.startsWith("{"))
                    .count();
            if (Placeholders.variables(path).size() != variables) {
                throw entry.wrong("two variables of the path %s have one name".formatted(path));
            }
            return path;
        } catch (Wrong e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw entry.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> query(Entry mapping) {
        var query = new HashMap<String, String>();
        mapping.members().forEach((name, value) -> query.put(name, value.text()));
        return query;
    }
}
