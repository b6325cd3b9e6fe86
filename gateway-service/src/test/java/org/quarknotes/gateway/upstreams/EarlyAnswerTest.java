package org.quarknotes.gateway.upstreams;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collections;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;

/** A service that refuses by the head of a request, while its body is still on the way, and goes on on the same connection. */
@QuarkusTest
class EarlyAnswerTest extends EdgeTest {
    private static final String BODY = "{}";
    private static final String HEAD =
            "POST /early HTTP/1.1\r\n" + HOST + "Content-Length: " + BODY.length() + "\r\n\r\n";
    private static final String ANSWER = "HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno";

    private ServerSocket server;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
        routes("""
                upstreams: { early: { url: "http://127.0.0.1:%d", connections: 4, queue: 100, breaker: off, ejection: off, openapi: none } }
                routes:
                - { id: early, match: { path: /early, methods: [POST] }, integration: { http: early }, auth: public }
                """.formatted(server.getLocalPort()).replace("%", "%%"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** POST is never tried again, so each connection that is closed for the wrong reason costs somebody an answer. */
    @Test
    void refusals_before_the_body_cost_nobody_an_answer() throws Exception {
        try (var clients = Executors.newFixedThreadPool(8)) {
            var answers = clients.invokeAll(Collections.nCopies(4_000, this::post));

            assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(403));
        }
    }

    private int post() throws IOException {
        try (var socket = connect()) {
            socket.setTcpNoDelay(true);
            write(socket, HEAD);
            write(socket, BODY);
            return HttpMessage.read(socket.getInputStream()).status();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void converse(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            while (readHead(client)) {
                client.getOutputStream().write(ANSWER.getBytes(ISO_8859_1));
                client.getInputStream().skipNBytes(BODY.length());
            }
        } catch (IOException over) {
            // The gateway needs the connection no more.
        }
    }

    private static boolean readHead(Socket client) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = client.getInputStream().read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        return true;
    }
}
