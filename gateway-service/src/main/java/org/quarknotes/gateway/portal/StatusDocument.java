package org.quarknotes.gateway.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.domain.Integration.Aws;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.Integration.Lambda;
import org.quarknotes.gateway.domain.Integration.Mock;
import org.quarknotes.gateway.domain.Integration.Page;
import org.quarknotes.gateway.domain.Integration.Redirect;
import org.quarknotes.gateway.domain.Integration.Refusal;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.UpstreamState;
import org.quarknotes.gateway.domain.UpstreamState.Condition;

/**
 * What {@code /status.json} says. It is for everybody, so targets are counted and not addressed.
 *
 * @param at RFC 3339, in UTC with milliseconds
 */
record StatusDocument(String state, String at, List<UpstreamView> upstreams, List<RouteView> routes) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);
    private static final String UNKNOWN = "unknown";

    record UpstreamView(String name, String state, Targets targets) {}

    record Targets(int available, int all) {}

    /**
     * How a route is.
     *
     * @param upstream absent where none answers: the gateway does by itself, or asks AWS
     * @param state as its upstream's; {@code unknown} of what the gateway does not watch
     */
    @JsonInclude(Include.NON_NULL)
    record RouteView(String id, @Nullable String upstream, String state) {}

    /** The routes in the order of their file, without the gateway's own pages. */
    static StatusDocument of(Instant now, List<UpstreamState> states, List<Route> routes) {
        var conditions = states.stream().collect(Collectors.toMap(UpstreamState::upstream, UpstreamState::condition));
        return new StatusDocument(
                word(overall(states)),
                MILLISECONDS.format(now),
                states.stream().map(StatusDocument::view).toList(),
                routes.stream().flatMap(route -> view(route, conditions)).toList());
    }

    byte[] toJson() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing the status to memory", e);
        }
    }

    private static UpstreamView view(UpstreamState state) {
        var targets = new Targets(state.available(), state.targets());
        return new UpstreamView(state.upstream(), word(state.condition()), targets);
    }

    private static Stream<RouteView> view(Route route, Map<String, Condition> conditions) {
        return switch (route.integration()) {
            case Http http -> {
                var name = http.upstream().name();
                var condition = Optional.ofNullable(conditions.get(name));
                yield Stream.of(new RouteView(
                        route.id(), name, condition.map(StatusDocument::word).orElse(UNKNOWN)));
            }
            case Mock _, Refusal _, Redirect _ -> Stream.of(new RouteView(route.id(), null, word(Condition.AVAILABLE)));
            case Lambda _, Aws _ -> Stream.of(new RouteView(route.id(), null, UNKNOWN));
            case Page _ -> Stream.empty();
        };
    }

    private static Condition overall(List<UpstreamState> states) {
        var met = states.stream().map(UpstreamState::condition).collect(Collectors.toSet());
        if (met.size() > 1) {
            return Condition.DEGRADED;
        }
        return met.stream().findFirst().orElse(Condition.AVAILABLE);
    }

    private static String word(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }
}
