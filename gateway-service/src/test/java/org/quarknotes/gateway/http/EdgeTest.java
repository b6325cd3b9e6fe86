package org.quarknotes.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the running gateway share: its surroundings, and a client that writes bytes. */
@WithTestResource(Surroundings.class)
abstract class EdgeTest {
    static final String HOST = "Host: gateway.example\r\n";

    ScriptedService service;
    TestIssuer issuer;

    @TestHTTPResource
    private URI gateway;

    @BeforeEach
    void forgetTheLastTest() {
        service.forget();
    }

    Socket connect() throws IOException {
        var socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    static void write(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Sends these bytes on a connection of their own, and reads one answer. */
    HttpMessage send(String bytes) throws IOException {
        try (var socket = connect()) {
            write(socket, bytes);
            return HttpMessage.read(socket.getInputStream());
        }
    }

    HttpMessage get(String target, String... fields) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\n" + HOST + lines(fields) + "\r\n");
    }

    /** A route that needs no token and takes a body. */
    HttpMessage register(String body, String... fields) throws IOException {
        return send("POST /v1/users HTTP/1.1\r\n" + HOST + "Content-Length: " + body.length() + "\r\n" + lines(fields)
                + "\r\n" + body);
    }

    /** The only request that reached the service. */
    HttpMessage onlyArrival() {
        assertThat(service.arrived()).hasSize(1);
        return service.arrived().getFirst();
    }

    static void assertProblem(HttpMessage answer, int status, String slug) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.value("Content-Type")).contains("application/problem+json");
        assertThat(answer.value("X-Request-Id")).isPresent();
        assertThat(answer.body()).contains("\"/problems/" + slug + "\"", "\"status\":" + status);
    }

    static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String lines(String... fields) {
        return fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
    }
}
