package org.quarknotes.system.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A pod that is told to stop: nobody whom it has begun to serve may notice. */
class DrainTest {
    @Test
    void it_says_goodbye_ends_what_it_began_and_goes() throws Exception {
        try (var service = Endless.start();
                var gateway = LoneGateway.start(
                        """
                        upstreams: { service: { url: "%s", openapi: none } }
                        defaults: { auth: public }
                        routes:
                        - { id: wait, match: { path: /v1/wait, methods: [GET] }, integration: { http: service } }
                        - { id: mock, match: { path: /v1/mock, methods: [GET] }, integration: { mock: { body: x } } }
                        """.formatted(service.address()),
                        Map.of("QUARKNOTES_TOKENS_JWKS", service.address() + "/keys", "QUARKUS_SHUTDOWN_DELAY", "2s"));
                var client = HttpClient.newHttpClient()) {
            var waiting = client.sendAsync(
                    HttpRequest.newBuilder(gateway.at("/v1/wait")).build(), BodyHandlers.ofString());
            assertThat(ProcessHandle.of(gateway.pid()).orElseThrow().destroy()).isTrue();

            await().atMost(Duration.ofSeconds(5)).until(() -> !gateway.isReady());
            var last =
                    client.send(HttpRequest.newBuilder(gateway.at("/v1/mock")).build(), BodyHandlers.ofString());
            assertThat(last.statusCode()).isEqualTo(200);
            assertThat(last.headers().firstValue("connection")).contains("close");

            service.release();
            assertThat(waiting.join().body()).isEqualTo("at last");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !gateway.process().isAlive());
        }
    }
}
