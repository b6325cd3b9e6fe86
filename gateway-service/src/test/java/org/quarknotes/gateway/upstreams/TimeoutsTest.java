package org.quarknotes.gateway.upstreams;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService;

@QuarkusTest
class TimeoutsTest extends EdgeTest {
    private static final String CHUNKED = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n";

    private final CountDownLatch headSeen = new CountDownLatch(1);

    @BeforeEach
    void routesWithTimeouts() {
        routes("""
                upstreams: { slow: { url: "%1$s", breaker: off } }
                defaults: { auth: public, policies: { retries: off } }
                routes:
                  - id: total
                    match: { path: /total, methods: [GET] }
                    integration: { http: slow }
                    policies: { timeouts: { firstByte: 500ms, total: 500ms } }
                  - id: idle
                    match: { path: /idle, methods: [GET, POST] }
                    integration: { http: slow }
                    policies: { timeouts: { idle: 500ms } }
                """);
    }

    @Test
    void an_answer_that_has_not_begun_in_all_the_time_there_is_is_a_504() throws IOException {
        service.on("/total", Fault.HANGS.script());

        assertProblem(get("/total"), 504, "upstream-timeout");
    }

    @Test
    void an_answer_of_which_nothing_was_passed_on_is_a_504_too() throws IOException {
        service.on("/total", (request, client) -> {
            ScriptedService.lines(CHUNKED + "\n").answer(request, client);
            client.getOutputStream().flush();
            Fault.HANGS.script().answer(request, client);
        });

        assertProblem(get("/total"), 504, "upstream-timeout");
    }

    @Test
    void an_answer_that_goes_on_for_too_long_is_cut() throws IOException {
        service.on("/total", (request, client) -> {
            ScriptedService.lines(CHUNKED + "\n").answer(request, client);
            drip(client, 100);
        });

        var answer = get("/total");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.complete()).isFalse();
    }

    @Test
    void a_stream_of_events_begins_at_once_and_goes_on_for_as_long_as_there_are_events() throws IOException {
        service.on("/total", (request, client) -> {
            ScriptedService.lines(CHUNKED + "Content-Type: text/event-stream\n\n")
                    .answer(request, client);
            client.getOutputStream().flush();
            waitFor(headSeen);
            drip(client, 10);
            ScriptedService.lines("0\n\n").answer(request, client);
        });
        try (var socket = connect()) {
            write(socket, "GET /total HTTP/1.1\r\n" + HOST + "\r\n");

            assertThat(HttpMessage.readHead(socket.getInputStream()).status()).isEqualTo(200);
            headSeen.countDown();
            assertThat(new String(socket.getInputStream().readNBytes(10 * "1\r\n.\r\n".length()), ISO_8859_1))
                    .isEqualTo("1\r\n.\r\n".repeat(10));
        }
    }

    @Test
    void an_answer_that_stops_is_cut() throws IOException {
        service.on("/idle", (request, client) -> {
            ScriptedService.lines(CHUNKED + "\n").answer(request, client);
            drip(client, 3);
            Fault.HANGS.script().answer(request, client);
        });

        var answer = get("/idle");

        assertThat(answer.body()).isEqualTo("...");
        assertThat(answer.complete()).isFalse();
    }

    @Test
    void an_answer_that_only_drips_is_not_idle() throws IOException {
        service.on("/idle", (request, client) -> {
            ScriptedService.lines(CHUNKED + "\n").answer(request, client);
            drip(client, 10);
            ScriptedService.lines("0\n\n").answer(request, client);
        });

        var answer = get("/idle");

        assertThat(answer.body()).isEqualTo(".".repeat(10));
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void a_body_that_stops_is_a_408() throws IOException {
        assertProblem(
                send("POST /idle HTTP/1.1\r\n" + HOST + "Content-Length: 10\r\n\r\nhalf"), 408, "request-timeout");
    }

    /** Ten a second. */
    private static void drip(Socket client, int drops) throws IOException {
        for (int i = 0; i < drops; i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            client.getOutputStream().write("1\r\n.\r\n".getBytes(ISO_8859_1));
            client.getOutputStream().flush();
        }
    }
}
