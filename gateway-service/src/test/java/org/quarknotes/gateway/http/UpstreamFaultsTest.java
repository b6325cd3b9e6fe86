package org.quarknotes.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UpstreamFaultsTest extends EdgeTest {
    private static final String OPEN = "/open";

    /** One service, asked once for each request, whatever became of the requests before. */
    @BeforeEach
    void oneServiceWithoutMemory() {
        routes("""
                upstreams:
                  service: { url: "%1$s", breaker: off, connections: 8, queue: 2 }
                  nowhere: { url: "http://127.0.0.1:1" }
                defaults: { auth: public, policies: { retries: off, timeouts: { firstByte: 1s } } }
                routes:
                  - { id: open, match: { path: /open, methods: [GET] }, integration: { http: service } }
                  - { id: register, match: { path: /v1/users, methods: [POST] }, integration: { http: service } }
                  - { id: nowhere, match: { path: /nowhere, methods: [GET] }, integration: { http: nowhere } }
                """);
    }

    @Test
    void a_service_that_does_not_listen_is_a_502() throws IOException {
        assertProblem(get("/nowhere"), 502, "upstream-unavailable");
    }

    @Test
    void a_service_that_does_not_answer_is_a_504() throws IOException {
        service.on(OPEN, (request, client) -> waitUntilClosed(client));

        assertProblem(get(OPEN), 504, "upstream-timeout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\nContent-Le",
                "NONSENSE\n\n",
                "HTTP/1.1 200 OK\nContent-Length: 5\n\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n",
                "HTTP/1.1 200 OK\nContent-Length: 5\nContent-Length: 6\n\nhello",
                "HTTP/1.1 200 OK\nContent-Length: 5\nTransfer-Encoding: chunked\n\n0\n\n",
                "HTTP/1.1 101 Switching Protocols\nUpgrade: x\nConnection: upgrade\n\n"
            })
    void an_answer_that_is_none_is_a_502(String answer) throws IOException {
        service.on(OPEN, breakingOffAfter(answer));

        assertProblem(get(OPEN), 502, "upstream-unavailable");
    }

    @Test
    void an_answer_with_too_long_a_head_is_a_502() throws IOException {
        service.on(OPEN, ScriptedService.lines("HTTP/1.1 200 OK\nX: " + "x".repeat(100_000) + "\n\n"));

        assertProblem(get(OPEN), 502, "upstream-unavailable");
    }

    @Test
    void a_service_that_never_gets_beyond_interim_answers_is_a_504() throws IOException {
        service.on(OPEN, (request, client) -> {
            while (true) {
                ScriptedService.lines("HTTP/1.1 100 Continue\n\nHTTP/1.1 103 Early Hints\nLink: </x>\n\n")
                        .answer(request, client);
            }
        });

        assertProblem(get(OPEN), 504, "upstream-timeout");
    }

    @Test
    void interim_answers_are_not_handed_on() throws IOException {
        service.on(OPEN, (request, client) -> {
            ScriptedService.lines("HTTP/1.1 100 Continue\n\nHTTP/1.1 103 Early Hints\nLink: </x>\n\n")
                    .answer(request, client);
            ScriptedService.json("{}").answer(request, client);
        });
        try (var socket = connect()) {
            write(socket, "GET " + OPEN + " HTTP/1.1\r\n" + HOST + "\r\n");

            var status = new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), ISO_8859_1);
            assertThat(status).isEqualTo("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100\n\nonly this", "Transfer-Encoding: chunked\n\n9\nonly this\n"})
    void an_answer_cut_short_is_a_closed_connection_and_never_a_clean_end(String begun) throws IOException {
        var seen = new CountDownLatch(1);
        service.on(OPEN, (request, client) -> {
            ScriptedService.lines("HTTP/1.1 200 OK\n" + begun).answer(request, client);
            waitFor(seen);
            throw new IOException("as the test wants it");
        });
        try (var socket = connect()) {
            write(socket, "GET " + OPEN + " HTTP/1.1\r\n" + HOST + "\r\n");
            readUntil("only this", socket);
            seen.countDown();

            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .isBlank();
        }
    }

    @Test
    void a_redirect_is_handed_on_and_not_followed() throws IOException {
        service.on(OPEN, ScriptedService.lines("""
                HTTP/1.1 302 Found
                Location: /.well-known/elsewhere
                Content-Length: 0

                """));

        var answer = get(OPEN);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.value("Location")).contains("/.well-known/elsewhere");
        assertThat(service.arrived()).hasSize(1);
    }

    @Test
    void a_service_may_refuse_before_it_has_read_the_body() throws IOException {
        try (var socket = connect()) {
            service.on("/v1/users", ScriptedService.lines("HTTP/1.1 409 Conflict\nContent-Length: 0\n\n"));
            write(socket, "POST /v1/users HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\n\r\n{}");

            assertThat(HttpMessage.read(socket.getInputStream()).status()).isEqualTo(409);
        }
    }

    @Test
    void the_connection_to_the_service_goes_with_the_client() throws IOException {
        var closed = new AtomicBoolean();
        var waiting = new CountDownLatch(1);
        service.on(OPEN, (request, client) -> {
            ScriptedService.lines("HTTP/1.1 200 OK\nContent-Length: 100\n\nbegun")
                    .answer(request, client);
            waiting.countDown();
            waitUntilClosed(client);
            closed.set(true);
        });
        try (var socket = connect()) {
            write(socket, "GET " + OPEN + " HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }

        await().untilTrue(closed);
    }

    @Test
    void a_client_that_leaves_within_its_body_leaves_no_whole_request_behind() throws IOException {
        try (var socket = connect()) {
            write(socket, "POST /v1/users HTTP/1.1\r\n" + HOST + "Expect: 100-continue\r\nContent-Length: 100\r\n\r\n");
            socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            write(socket, "only this");
        }

        await().untilAsserted(() -> assertThat(onlyArrival().complete()).isFalse());
    }

    @Test
    void more_than_a_service_can_take_is_a_503() throws Exception {
        service.on(OPEN, (request, client) -> waitUntilClosed(client));
        var answers = new ArrayList<Future<HttpMessage>>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                answers.add(clients.submit(() -> get(OPEN)));
            }
        }

        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get().status());
        }
        assertThat(statuses).containsOnly(503, 504).contains(503, 504);
    }

    private static ScriptedService.Script breakingOffAfter(String answer) {
        return (request, client) -> {
            ScriptedService.lines(answer).answer(request, client);
            client.getOutputStream().flush();
            throw new IOException("as the test wants it");
        };
    }

    private static void readUntil(String end, Socket socket) throws IOException {
        var read = new StringBuilder();
        while (!read.toString().endsWith(end)) {
            read.append((char) socket.getInputStream().read());
        }
    }

    private static void waitUntilClosed(Socket client) throws IOException {
        assertThat(client.getInputStream().read()).isNegative();
    }
}
