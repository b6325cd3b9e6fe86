package org.quarknotes.system.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the gateway writes down of requests. */
class BookkeepingTest {
    @Test
    void each_request_is_a_line_of_json_and_a_number() throws Exception {
        try (var service = Endless.start();
                var gateway = LoneGateway.start(
                        """
                        upstreams: { service: { url: "%s", openapi: none } }
                        routes:
                        - { id: thing, match: { path: "/v1/{thing}", methods: [GET] }, integration: { http: service }, auth: public }
                        - { id: guarded, match: { path: "/v2/{thing}", methods: [GET] }, integration: { http: service } }
                        """.formatted(service.address()),
                        Map.of("QUARKNOTES_TOKENS_JWKS", service.address() + "/keys"));
                var client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(gateway.at("/v1/private-name?q=private-word"))
                            .header("X-Request-Id", "mine-1")
                            .build(),
                    BodyHandlers.discarding());
            client.send(HttpRequest.newBuilder(gateway.at("/v2/x")).build(), BodyHandlers.discarding());

            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                var line = line(gateway.log(), "mine-1");
                assertThat(line.path("log").textValue()).isEqualTo("access");
                assertThat(line.path("route").textValue()).isEqualTo("thing");
                assertThat(line.path("method").textValue()).isEqualTo("GET");
                assertThat(line.path("status").intValue()).isEqualTo(200);
                assertThat(line.path("bytesOut").intValue()).isPositive();
                assertThat(gateway.log()).contains("refused=unauthenticated route=guarded");
            });
            assertThat(gateway.log()).doesNotContain("private-name", "private-word");

            var metrics = client.send(
                            HttpRequest.newBuilder(gateway.management("/q/metrics"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(metrics)
                    .contains("gateway_requests_seconds_count{route=\"thing\",status=\"200\"}")
                    .contains("gateway_requests_seconds_count{route=\"guarded\",status=\"401\"}");
        }
    }

    private static JsonNode line(String log, String requestId) throws Exception {
        var line = log.lines()
                .filter(text -> text.contains("\"" + requestId + "\""))
                .findFirst()
                .orElse("{}");
        return new JsonMapper().readTree(line);
    }
}
