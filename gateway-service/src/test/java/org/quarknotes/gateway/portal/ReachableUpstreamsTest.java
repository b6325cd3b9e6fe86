package org.quarknotes.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.Examples;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.gateway.domain.RoutesInForce;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.domain.Upstream.Target;
import org.quarknotes.gateway.domain.UpstreamState;

class ReachableUpstreamsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));

    private ServerSocket first;
    private ServerSocket second;
    private ReachableUpstreams upstreams;

    @BeforeEach
    void start() throws IOException {
        first = listen();
        second = listen();
        var upstream = new Upstream(
                "notes",
                List.of(target(first, 1), target(second, 1), target(first, 0)),
                Examples.CAPACITY,
                Optional.empty(),
                Optional.empty(),
                20,
                Optional.empty());
        var routes = List.of(
                Examples.route("notes", "/v1/notes", upstream, "GET"),
                Examples.route("tags", "/v1/tags", upstream, "GET"));
        upstreams = new ReachableUpstreams(List::of, new RoutesInForce(new RouteTable(routes)), now::get);
    }

    @AfterEach
    void stop() throws IOException {
        upstreams.close();
        first.close();
        second.close();
    }

    @Test
    void targets_that_accept_are_available_and_those_without_weight_do_not_count() {
        assertThat(upstreams.states()).containsExactly(UpstreamState.of("notes", 2, 2));
    }

    @Test
    void one_that_does_not_is_noticed_five_seconds_later() throws IOException {
        upstreams.states();
        second.close();

        assertThat(upstreams.states()).containsExactly(UpstreamState.of("notes", 2, 2));

        now.updateAndGet(time -> time.plusSeconds(5));
        assertThat(upstreams.states()).containsExactly(UpstreamState.of("notes", 1, 2));
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static Target target(ServerSocket listener, int weight) {
        return new Target(URI.create("http://127.0.0.1:" + listener.getLocalPort()), weight);
    }
}
