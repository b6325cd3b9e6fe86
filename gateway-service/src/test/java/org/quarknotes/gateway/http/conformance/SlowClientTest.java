package org.quarknotes.gateway.http.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;

/** Clients that take their time, or more of ours than they should. */
@QuarkusTest
class SlowClientTest extends EdgeTest {
    private static final String OPEN = "/.well-known/openid-configuration";

    @Test
    void a_head_that_drips_ends_with_its_connection() throws IOException {
        try (var socket = connect()) {
            assertThat(drip("GET " + OPEN + " HTTP/1.1\r\n" + HOST + "X-A: b\r\n".repeat(100), socket))
                    .isEqualTo("closed");
        }
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_second_head_that_drips_ends_with_its_connection() throws IOException {
        try (var socket = connect()) {
            write(socket, "GET " + OPEN + " HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(HttpMessage.read(socket.getInputStream()).status()).isEqualTo(200);

            assertThat(drip("GET " + OPEN + " HTTP/1.1\r\n" + HOST + "X-A: b\r\n".repeat(100), socket))
                    .isEqualTo("closed");
        }
        assertThat(service.arrived()).hasSize(1);
    }

    /** Without reading an answer, which the first request waits for. */
    @Test
    void requests_that_wait_for_no_answer_end_with_their_connection() throws IOException {
        var answer = new CountDownLatch(1);
        service.on(OPEN, (request, connection) -> waitFor(answer));
        try (var socket = connect()) {
            write(socket, ("GET " + OPEN + " HTTP/1.1\r\n" + HOST + "\r\n").repeat(500));

            assertThat(socket.getInputStream().read()).isNegative();
        }
        answer.countDown();
        assertThat(service.arrived()).hasSizeLessThan(2);
    }

    @Test
    void a_body_that_would_be_large_when_decompressed_passes_as_its_bytes() throws IOException {
        var bomb = bomb();

        assertThat(register(bomb, "Content-Encoding: gzip").status()).isEqualTo(200);

        assertThat(onlyArrival().body()).isEqualTo(bomb);
        assertThat(onlyArrival().value("Content-Encoding")).contains("gzip");
    }

    @Test
    void an_answer_that_would_be_large_when_decompressed_passes_as_its_bytes() throws IOException {
        var bomb = bomb();
        service.on(
                OPEN,
                (request, connection) -> write(
                        connection,
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length() + "\r\n\r\n"
                                + bomb));

        assertThat(get(OPEN).body()).isEqualTo(bomb);
    }

    /** Sixteen megabytes of nothing, in as many kilobytes. */
    private static String bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[16 << 20]);
        }
        return bytes.toString(ISO_8859_1);
    }

    /** A byte now and then, each of which begins the time of an idle connection anew. */
    private static String drip(String bytes, Socket socket) {
        for (int i = 0; i < bytes.length(); i++) {
            try {
                write(socket, bytes.substring(i, i + 1));
                if (socket.getInputStream().available() > 0) {
                    return "answered";
                }
            } catch (IOException closed) {
                return "closed";
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return "taken";
    }
}
