package org.quarknotes.gateway.upstreams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService;

/** How the requests are spread, and how many there may be. */
@QuarkusTest
class LimitsTest extends EdgeTest {

    @Test
    void a_canary_gets_its_share_exactly() throws IOException {
        try (var replicated = Replicated.start(2)) {
            routes(route("{ targets: %s }".formatted(replicated.targets(99, 1))));

            for (int i = 0; i < 100; i++) {
                assertThat(get("/thing").status()).isEqualTo(200);
            }

            assertThat(replicated.replica(0).arrived()).hasSize(99);
            assertThat(replicated.replica(1).arrived()).hasSize(1);
        }
    }

    @Test
    void more_requests_than_may_be_under_way_are_a_503() throws IOException {
        routes(route("{ url: \"%1$s\", concurrency: 1 }"));
        var seen = new CountDownLatch(1);
        service.on("/thing", (request, client) -> {
            waitFor(seen);
            ScriptedService.json("{}").answer(request, client);
        });
        try (var socket = connect()) {
            write(socket, "GET /thing HTTP/1.1\r\n" + HOST + "\r\n");
            await().until(() -> service.arrived().size() == 1);

            var refused = get("/thing");
            assertProblem(refused, 503, "overloaded");
            assertThat(refused.value("Retry-After")).contains("1");

            seen.countDown();
            assertThat(HttpMessage.read(socket.getInputStream()).status()).isEqualTo(200);
        }
        await().untilAsserted(() -> assertThat(get("/thing").status()).isEqualTo(200));
    }

    @Test
    void a_socket_holds_its_place_until_it_is_closed() throws IOException {
        routes(route("{ url: \"%1$s\", concurrency: 1 }")
                .replace("http: service", "http: { upstream: service, websocket: true }"));
        service.on("/thing", (request, client) -> {
            ScriptedService.lines("""
                    HTTP/1.1 101 Switching Protocols
                    Upgrade: websocket
                    Connection: Upgrade
                    Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=

                    """).answer(request, client);
            client.getOutputStream().flush();
            Fault.HANGS.script().answer(request, client);
        });
        try (var socket = connect()) {
            write(socket, "GET /thing HTTP/1.1\r\n" + HOST + """
                    Connection: Upgrade
                    Upgrade: websocket
                    Sec-WebSocket-Version: 13
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                    """.replace("\n", "\r\n"));
            assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 101");

            assertProblem(get("/thing"), 503, "overloaded");
        }
        assertUsable();
    }

    @Test
    void a_client_that_leaves_gives_the_connection_back_whatever_it_was_doing() throws IOException {
        routes(route("{ url: \"%1$s\", connections: 1, queue: 3, concurrency: 4 }"));
        for (int i = 0; i < 5; i++) {
            leaveWhileWaiting();
            leaveWithinTheAnswer();
            leaveWithinTheBody();
        }
    }

    private void leaveWhileWaiting() throws IOException {
        service.on("/thing", Fault.HANGS.script());
        try (var socket = connect()) {
            write(socket, "GET /thing HTTP/1.1\r\n" + HOST + "\r\n");
            await().until(() -> service.arrived().size() == 1);
        }
        assertUsable();
    }

    private void leaveWithinTheAnswer() throws IOException {
        service.on("/thing", (request, client) -> {
            ScriptedService.lines("HTTP/1.1 200 OK\nContent-Length: 100\n\nbegun")
                    .answer(request, client);
            client.getOutputStream().flush();
            Fault.HANGS.script().answer(request, client);
        });
        try (var socket = connect()) {
            write(socket, "GET /thing HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
        assertUsable();
    }

    private void leaveWithinTheBody() throws IOException {
        try (var socket = connect()) {
            write(socket, "POST /thing HTTP/1.1\r\n" + HOST + "Expect: 100-continue\r\nContent-Length: 100\r\n\r\n");
            socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            write(socket, "only this");
        }
        await().untilAsserted(() -> assertThat(service.arrived())
                .singleElement()
                .satisfies(request -> assertThat(request.complete()).isFalse()));
        assertUsable();
    }

    private void assertUsable() {
        service.forget();
        await().untilAsserted(() -> assertThat(get("/thing").status()).isEqualTo(200));
        service.forget();
    }

    private static String route(String upstream) {
        return "upstreams: { service: " + upstream + " }" + """

                routes:
                  - id: thing
                    match: { path: /thing, methods: [GET, POST] }
                    integration: { http: service }
                    auth: public
                    policies: { timeouts: { firstByte: 10s } }
                """;
    }
}
