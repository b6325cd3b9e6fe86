package org.quarknotes.system.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quarknotes.local.processes.ChildFailure;

/** The route file changes while the gateway is at work. */
class ReloadTest {
    private static final int ROUTES = 1_000;
    private static final int CLIENTS = 4;

    private static Endless service;
    private static LoneGateway gateway;

    @BeforeAll
    static void start() {
        service = Endless.start();
        gateway = LoneGateway.start(routes("first"), Map.of("QUARKNOTES_TOKENS_JWKS", service.address() + "/keys"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.close();
    }

    @Test
    void a_thousand_routes_change_under_load_and_no_request_fails() throws Exception {
        var statuses = new ConcurrentHashMap<Integer, AtomicLong>();
        var enough = new AtomicBoolean();
        var load = IntStream.range(0, CLIENTS)
                .mapToObj(client -> Thread.ofPlatform().start(() -> {
                    while (!enough.get()) {
                        var path = "/v1/r" + Math.floorMod(statuses.hashCode() + System.nanoTime(), ROUTES);
                        statuses.computeIfAbsent(status(path), key -> new AtomicLong())
                                .incrementAndGet();
                    }
                }))
                .toList();
        for (var word : new String[] {"second", "third", "fourth", "fifth"}) {
            gateway.change(routes(word));
            await().atMost(Duration.ofSeconds(20)).until(() -> body("/v1/word").equals(word));
        }
        enough.set(true);
        for (var thread : load) {
            thread.join();
        }
        assertThat(statuses).containsOnlyKeys(200);
        assertThat(statuses.get(200)).hasValueGreaterThan(100);
    }

    @Test
    void a_file_with_a_mistake_changes_nothing_and_is_told_of() throws Exception {
        var before = body("/v1/word");
        gateway.change("upstreams: {}\nroutes:\n- { id: x }\n");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(gateway.log())
                        .contains("the routes stay as they were")
                        .contains("routes.yaml"));
        assertThat(body("/v1/word")).isEqualTo(before);
        assertThat(metrics()).contains("gateway_routes_reloads_total{outcome=\"refused\"}");
    }

    @Test
    void a_gateway_does_not_start_with_a_mistake_and_says_no_more_than_what_it_is() {
        var yaml = "routes:\n- { id: x, match: { path: /x, methods: [GET] }, integration: { http: nobody } }\n";

        assertThatThrownBy(() -> LoneGateway.start(yaml, Map.of()))
                .isInstanceOf(ChildFailure.class)
                .hasMessageContaining("routes.yaml:2:")
                .hasMessageContaining("there is no upstream 'nobody'")
                .message()
                .doesNotContain("\tat ");
    }

    private static String routes(String word) {
        return """
                upstreams: { service: { url: "%s", openapi: none } }
                defaults: { auth: public }
                routes:
                - { id: word, match: { path: /v1/word, methods: [GET] }, integration: { mock: { body: %s } } }
                """.formatted(service.address(), word)
                + IntStream.range(0, ROUTES)
                        .mapToObj(
                                "- { id: r%1$d, match: { path: /v1/r%1$d, methods: [GET] }, integration: { http: service } }"
                                        ::formatted)
                        .collect(Collectors.joining("\n"));
    }

    private static int status(String path) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(gateway.at(path)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (Exception e) {
            return -1;
        }
    }

    private static String body(String path) throws Exception {
        return text(HttpRequest.newBuilder(gateway.at(path)).build());
    }

    private static String metrics() throws Exception {
        return text(HttpRequest.newBuilder(gateway.management("/q/metrics")).build());
    }

    private static String text(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
