package org.quarknotes.gateway.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.Examples;
import org.quarknotes.gateway.domain.Integration.Page;
import org.quarknotes.gateway.domain.Integration.Refusal;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.gateway.domain.RoutesInForce;
import org.quarknotes.gateway.domain.UpstreamState;
import org.quarknotes.gateway.domain.UpstreamState.Condition;

class StatusTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final URI ADDRESS = URI.create("http://notes.internal:8082");

    private final List<Route> routes = List.of(
            Examples.route("home", "/", Page.PORTAL, "GET"),
            Examples.route("notes", "/v1/notes", Examples.upstream("notes", ADDRESS), "GET"),
            Examples.route("old", "/v0/notes", new Refusal("gone", "It is."), "GET"));

    @Test
    void it_counts_targets_and_names_no_address() {
        var json = status(UpstreamState.of("notes", 2, 3));

        assertThat(json).isEqualTo("""
                {"state":"degraded","at":"2026-11-24T12:00:00.000Z",\
                "upstreams":[{"name":"notes","state":"degraded","targets":{"available":2,"all":3}}],\
                "routes":[{"id":"notes","upstream":"notes","state":"degraded"},{"id":"old","state":"available"}]}\
                """);
        assertThat(json).doesNotContain("internal", "8082");
    }

    @Test
    void all_is_well_when_all_are() {
        assertThat(status(UpstreamState.of("users", 1, 1), UpstreamState.of("notes", 3, 3)))
                .startsWith("{\"state\":\"available\"");
    }

    @Test
    void one_that_is_away_degrades_the_whole() {
        assertThat(status(UpstreamState.of("users", 0, 1), UpstreamState.of("notes", 3, 3)))
                .startsWith("{\"state\":\"degraded\"");
    }

    @Test
    void nothing_is_left_when_all_are_away() {
        assertThat(status(UpstreamState.of("users", 0, 1), UpstreamState.of("notes", 0, 3)))
                .startsWith("{\"state\":\"unavailable\"");
    }

    @Test
    void an_upstream_on_trial_says_so_itself() {
        assertThat(status(new UpstreamState("notes", Condition.DEGRADED, 1, 1)))
                .contains("\"name\":\"notes\",\"state\":\"degraded\"");
    }

    private String status(UpstreamState... states) {
        var inForce = new RoutesInForce(new RouteTable(routes));
        var status = new Status(() -> List.of(states), inForce, () -> NOW);
        return new String(status.now().toJson(), UTF_8);
    }
}
