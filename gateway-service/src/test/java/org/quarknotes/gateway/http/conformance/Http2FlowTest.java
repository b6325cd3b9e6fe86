package org.quarknotes.gateway.http.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.quarknotes.gateway.http.conformance.Http2Cases.OPEN;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService;

/** Bodies in HTTP/2 that are slow, or end before their end. */
@QuarkusTest
class Http2FlowTest extends EdgeTest {
    private static final int WINDOW = 65_535;
    private static final String[] GET = Http2Cases.fields("GET", OPEN);
    private static final String[] POST = Http2Cases.fields("POST", "/v1/users");

    @Test
    void a_slow_reader_slows_the_service_down() throws IOException {
        long size = 64L << 20;
        var written = new AtomicLong();
        service.on(OPEN, (request, connection) -> writeAll(request, size, connection, written));
        try (var client = Http2Client.greeting(connect())) {
            client.send(Frame.request(1, GET));
            long taken = 0;
            while (taken < WINDOW) {
                taken += client.await(frame -> frame.type() == Frame.DATA)
                        .payload()
                        .length();
            }
            awaitStandstill(written);

            assertThat(taken).as("what the window allows").isEqualTo(WINDOW);
            assertThat(written.get()).as("what fits into the buffers").isLessThan(size / 2);
        }
    }

    @Test
    void a_slow_stream_does_not_hold_up_another() throws IOException {
        service.on(OPEN, (request, connection) -> writeAll(request, 1 << 20, connection, new AtomicLong()));
        try (var client = Http2Client.greeting(connect())) {
            client.send(Frame.window(0, 1 << 20), Frame.request(1, GET));
            client.await(frame -> frame.type() == Frame.DATA);
            client.send(Frame.request(3, Http2Cases.fields("GET", "/.well-known/jwks.json")));

            assertThat(client.answer(3).status()).isEqualTo(200);
        }
    }

    /** A service that does not read: what the sockets between do not take, the client may not send. */
    @Test
    void a_slow_service_slows_the_client_down() throws IOException {
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = Http2Client.greeting(connect())) {
            routes("""
                    upstreams: { deaf: { url: "http://127.0.0.1:%2$d" } }
                    routes:
                    - id: sink
                      match: { path: "/sink", methods: [POST] }
                      integration: { http: deaf }
                      auth: public
                      policies: { limits: { body: 1G } }
                    """.replace("%2$d", Integer.toString(deaf.getLocalPort())));
            client.send(Frame.head(1, Http2Cases.fields("POST", "/sink")));

            assertThat(sentUntilRefused(client))
                    .as("less than would be taken in 2 s")
                    .isLessThan(64L << 20);
        }
    }

    /** Sends as much as the windows allow, until the gateway has waited long enough for the end of the body. */
    private static long sentUntilRefused(Http2Client client) throws IOException {
        long sent = 0;
        long window = WINDOW;
        while (sent < 64L << 20) {
            for (; window >= 16_000; window -= 16_000) {
                client.send(Frame.data(1, "a".repeat(16_000)));
                sent += 16_000;
            }
            var frame = client.next();
            if (frame.type() == Frame.HEADERS || frame.type() == Frame.RST_STREAM) {
                return sent;
            }
            window += frame.type() == Frame.WINDOW_UPDATE && frame.stream() == 1 ? frame.increment() : 0;
        }
        return sent;
    }

    @Test
    void a_reset_within_a_body_leaves_no_whole_request_behind() throws IOException {
        try (var client = Http2Client.greeting(connect())) {
            client.send(Frame.head(1, POST), Frame.data(1, "only this"));
            client.await(frame -> frame.type() == Frame.WINDOW_UPDATE || frame.type() == Frame.SETTINGS);
            client.send(Frame.request(3, Http2Cases.fields("GET", "/")));
            assertThat(client.answer(3).status()).isEqualTo(200);
            client.send(Frame.reset(1, 8));

            client.send(Frame.request(5, Http2Cases.fields("GET", "/")));
            assertThat(client.answer(5).status()).isEqualTo(200);
        }
        assertThat(service.arrived())
                .allSatisfy(request -> assertThat(request.complete()).isFalse());
    }

    @Test
    void a_reset_before_the_answer_gives_the_connection_to_the_service_back() throws IOException {
        var waiting = new CountDownLatch(1);
        var closed = new AtomicBoolean();
        service.on(OPEN, (request, connection) -> {
            waiting.countDown();
            assertThat(connection.getInputStream().read()).isNegative();
            closed.set(true);
        });
        try (var client = Http2Client.greeting(connect())) {
            client.send(Frame.request(1, GET));
            waitFor(waiting);
            client.send(Frame.reset(1, 8));

            await().untilTrue(closed);
        }
    }

    @Test
    void an_answer_cut_short_is_a_reset_and_never_a_clean_end() throws IOException {
        service.on(OPEN, (request, connection) -> {
            ScriptedService.lines("HTTP/1.1 200 OK\nContent-Length: 100\n\nonly this")
                    .answer(request, connection);
            throw new IOException("as the test wants it");
        });
        try (var client = Http2Client.greeting(connect())) {
            client.send(Frame.request(1, GET));
            var answer = client.answer(1);

            assertThat(answer.broken()).startsWith("RST_STREAM ");
            assertThat(answer.body()).isEqualTo("only this");
        }
    }

    @Test
    void a_body_that_nobody_reads_is_stopped_without_an_error() throws IOException {
        try (var client = Http2Client.greeting(connect())) {
            client.send(Frame.head(1, Http2Cases.fields("POST", "/v1/notes")), Frame.data(1, "{}"));
            assertThat(client.answer(1).status()).isEqualTo(401);

            var reset = client.await(frame -> frame.type() == Frame.RST_STREAM);
            assertThat(Http2Answer.name(reset.code())).isEqualTo("NO_ERROR");
        }
    }

    @Test
    void a_body_beyond_the_limit_is_refused_while_it_comes() throws IOException {
        try (var client = Http2Client.greeting(connect())) {
            client.send(Frame.head(1, POST));
            long window = WINDOW;
            for (int sent = 0; sent <= (1 << 20) + 16_000; sent += 16_000) {
                while (window < 16_000) {
                    window += client.await(frame -> frame.type() == Frame.WINDOW_UPDATE && frame.stream() == 1)
                            .increment();
                }
                client.send(Frame.data(1, "a".repeat(16_000)));
                window -= 16_000;
            }

            assertThat(client.answer(1).status()).isEqualTo(413);
        }
        assertThat(service.arrived())
                .allSatisfy(request -> assertThat(request.complete()).isFalse());
    }

    private static void writeAll(HttpMessage request, long size, Socket connection, AtomicLong written)
            throws IOException {
        ScriptedService.lines("HTTP/1.1 200 OK\nContent-Length: " + size + "\n\n")
                .answer(request, connection);
        var block = new byte[64 << 10];
        while (written.get() < size) {
            connection.getOutputStream().write(block);
            written.addAndGet(block.length);
        }
    }

    private static void awaitStandstill(AtomicLong written) {
        var last = new AtomicLong(-1);
        await().pollInterval(Duration.ofMillis(200))
                .during(Duration.ofSeconds(1))
                .until(() -> written.get() > 0 && last.getAndSet(written.get()) == written.get());
    }
}
