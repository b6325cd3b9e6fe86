package org.quarknotes.gateway.upstreams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService;

@QuarkusTest
class ReloadTest extends EdgeTest {
    @Inject
    Services services;

    @Test
    void upstreams_that_are_gone_leave_nothing_behind() throws IOException {
        try (var other = ScriptedService.start()) {
            for (int i = 1; i <= 200; i++) {
                routes(route(other, "concurrency: " + i, "1K"));
                assertThat(get("/thing").status()).isEqualTo(200);
            }

            assertThat(services.states()).hasSize(1);
            await().untilAsserted(() -> assertThat(other.connections()).isLessThan(5));
        }
    }

    @Test
    void upstreams_that_stay_keep_their_connections() throws IOException {
        try (var other = ScriptedService.start()) {
            for (int i = 1; i <= 20; i++) {
                routes(route(other, "concurrency: 7", i + "K"));
                assertThat(get("/thing").status()).isEqualTo(200);
            }

            assertThat(other.connections()).isLessThan(5);
        }
    }

    @Test
    void requests_under_way_end_as_they_began() throws IOException {
        var reloaded = new CountDownLatch(1);
        try (var other = ScriptedService.start();
                var socket = connect()) {
            other.on("/thing", (request, client) -> {
                waitFor(reloaded);
                ScriptedService.json("{}").answer(request, client);
            });
            routes(route(other, "concurrency: 7", "1K"));
            write(socket, "GET /thing HTTP/1.1\r\n" + HOST + "\r\n");
            await().until(() -> other.arrived().size() == 1);

            routes(route(service, "concurrency: 7", "1K"));
            reloaded.countDown();

            assertThat(HttpMessage.read(socket.getInputStream()).status()).isEqualTo(200);
            await().untilAsserted(() -> assertThat(other.connections()).isZero());
        }
    }

    private static String route(ScriptedService service, String settings, String limit) {
        return """
                upstreams: { service: { url: "%s", %s } }
                routes:
                  - id: thing
                    match: { path: /thing, methods: [GET] }
                    integration: { http: service }
                    auth: public
                    policies: { limits: { body: %s }, timeouts: { firstByte: 10s } }
                """.formatted(service.address(), settings, limit);
    }
}
