package org.quarknotes.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyFlowTest extends EdgeTest {
    private static final int LIMIT = 1 << 20;
    private static final String CHUNKED = "POST /v1/users HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String OPEN = "/.well-known/openid-configuration";

    @Test
    void a_body_of_exactly_the_limit_arrives_whole() throws IOException {
        var body = "x".repeat(LIMIT);

        assertThat(register(body).status()).isEqualTo(200);

        assertThat(onlyArrival().value("Content-Length")).contains(Integer.toString(LIMIT));
        assertThat(onlyArrival().body()).isEqualTo(body);
    }

    @Test
    void a_body_announced_to_be_longer_is_refused_unread() throws IOException {
        var answer = send("POST /v1/users HTTP/1.1\r\n" + HOST + "Content-Length: " + (LIMIT + 1) + "\r\n\r\n");

        assertProblem(answer, 413, "payload-too-large");
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_body_that_grows_beyond_the_limit_is_cut_off() throws IOException {
        try (var socket = connect()) {
            write(socket, CHUNKED + chunk("x".repeat(LIMIT)) + chunk("x"));

            assertProblem(HttpMessage.read(socket.getInputStream()), 413, "payload-too-large");
        }
        assertThat(service.arrived())
                .as("what arrived is visibly not whole")
                .allSatisfy(request -> assertThat(request.complete()).isFalse());
    }

    @Test
    void a_refused_body_is_never_read_as_the_next_request() throws IOException {
        try (var socket = connect()) {
            var smuggled = "GET " + OPEN + " HTTP/1.1\r\nHost: x\r\n\r\n";
            write(
                    socket,
                    "POST /v1/notes HTTP/1.1\r\n" + HOST + "Content-Length: " + smuggled.length() + "\r\n\r\n"
                            + smuggled);
            assertProblem(HttpMessage.read(socket.getInputStream()), 401, "unauthenticated");

            write(socket, "GET / HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(HttpMessage.read(socket.getInputStream()).value("Content-Type"))
                    .contains("text/html; charset=utf-8");
        }
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_refused_client_that_never_stops_sending_is_cut_off() throws IOException {
        try (var socket = connect()) {
            write(socket, "POST /v1/users HTTP/1.1\r\n" + HOST + "Content-Length: 1000000000\r\n\r\n");
            assertProblem(HttpMessage.read(socket.getInputStream()), 413, "payload-too-large");

            await().atMost(Duration.ofSeconds(5)).until(() -> !accepts(socket, "x".repeat(1000)));
        }
    }

    /** Each drop would keep a connection from being idle, for as long as the limit of a body has bytes. */
    @Test
    void a_body_that_drips_is_given_up_and_its_connection_given_back() throws IOException {
        try (var socket = connect()) {
            write(socket, CHUNKED);
            var drops = Thread.ofVirtual().start(() -> {
                while (!Thread.interrupted() && accepts(socket, chunk(" "))) {
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
            });

            assertProblem(HttpMessage.read(socket.getInputStream()), 408, "request-timeout");
            drops.interrupt();
        }
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(service.arrived())
                        .singleElement()
                        .satisfies(request -> assertThat(request.complete()).isFalse()));
    }

    @Test
    void who_expects_to_be_asked_for_the_body_is_asked_only_if_it_is_wanted() throws IOException {
        try (var socket = connect()) {
            write(socket, "POST /v1/users HTTP/1.1\r\n" + HOST + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            var asked = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            assertThat(new String(asked, ISO_8859_1)).startsWith("HTTP/1.1 100 ");

            write(socket, "{}");
            assertThat(HttpMessage.read(socket.getInputStream()).status()).isEqualTo(200);
        }
        assertThat(onlyArrival().body()).isEqualTo("{}");
    }

    @Test
    void an_answer_passes_while_it_is_still_being_written() throws IOException {
        var received = new CountDownLatch(1);
        service.on(OPEN, (request, client) -> {
            ScriptedService.lines("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nfirst\n")
                    .answer(request, client);
            waitFor(received);
            ScriptedService.lines("4\nlast\n0\n\n").answer(request, client);
        });
        try (var socket = connect()) {
            write(socket, "GET " + OPEN + " HTTP/1.1\r\n" + HOST + "\r\n");
            var in = socket.getInputStream();
            assertThat(HttpMessage.readHead(in).status()).isEqualTo(200);
            assertThat(new String(in.readNBytes(10), ISO_8859_1)).isEqualTo("5\r\nfirst\r\n");

            received.countDown();
            assertThat(new String(in.readNBytes(14), ISO_8859_1)).isEqualTo("4\r\nlast\r\n0\r\n\r\n");
        }
    }

    @Test
    void a_slow_reader_slows_the_service_down() throws IOException {
        long size = 256L << 20;
        var written = new AtomicLong();
        service.on(OPEN, (request, client) -> {
            ScriptedService.lines("HTTP/1.1 200 OK\nContent-Length: " + size + "\n\n")
                    .answer(request, client);
            var block = new byte[64 << 10];
            while (written.get() < size) {
                client.getOutputStream().write(block);
                written.addAndGet(block.length);
            }
        });
        try (var socket = connect()) {
            write(socket, "GET " + OPEN + " HTTP/1.1\r\n" + HOST + "\r\n");
            var last = new AtomicLong(-1);
            await().pollInterval(Duration.ofMillis(200))
                    .during(Duration.ofSeconds(1))
                    .until(() -> written.get() > 0 && last.getAndSet(written.get()) == written.get());

            assertThat(written.get())
                    .as("only what fits into the sockets' buffers")
                    .isLessThan(size / 4);

            var in = socket.getInputStream();
            assertThat(HttpMessage.readHead(in).status()).isEqualTo(200);
            in.skipNBytes(size);
            assertThat(in.available()).isZero();
        }
    }

    /** They close with the last byte, while the gateway may not have seen the end of the answer yet. */
    @Test
    void clients_that_close_as_soon_as_they_can_cost_nobody_an_answer() throws Exception {
        try (var clients = Executors.newFixedThreadPool(4)) {
            var answers =
                    clients.invokeAll(Collections.nCopies(3_000, () -> get(OPEN).status()));

            assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
        }
    }

    private static boolean accepts(Socket socket, String more) {
        try {
            write(socket, more);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static String chunk(String data) {
        return Integer.toHexString(data.length()) + "\r\n" + data + "\r\n";
    }
}
