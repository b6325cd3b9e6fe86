package org.quarknotes.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.gateway.domain.RoutesInForce;
import org.quarknotes.gateway.routes.RouteFile;

/** What the tests of the running gateway share: its surroundings, and a client that writes bytes. */
@WithTestResource(Surroundings.class)
public abstract class EdgeTest {
    public static final String HOST = "Host: gateway.example\r\n";

    public ScriptedService service;
    public TestIssuer issuer;

    @TestHTTPResource
    private URI gateway;

    @Inject
    private Routing routing;

    @Inject
    private RoutesInForce inForce;

    @Inject
    private RouteFile routeFile;

    private @Nullable RouteTable packaged;

    /**
     * Puts other routes in force, until the test is over; {@code %1$s} stands for the address of {@link #service}.
     *
     * @param yaml a route file
     */
    public void routes(String yaml) {
        if (packaged == null) {
            packaged = inForce.current();
        }
        routing.replace(routeFile.parse(yaml.formatted(service.address())));
    }

    @AfterEach
    void putTheRoutesBack() {
        if (packaged != null) {
            routing.replace(packaged);
        }
    }

    @BeforeEach
    public void forgetTheLastTest() {
        service.forget();
    }

    public Socket connect() throws IOException {
        var socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    public static void write(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Sends these bytes on a connection of their own, and reads one answer. */
    public HttpMessage send(String bytes) throws IOException {
        try (var socket = connect()) {
            write(socket, bytes);
            return HttpMessage.read(socket.getInputStream());
        }
    }

    public HttpMessage get(String target, String... fields) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\n" + HOST + lines(fields) + "\r\n");
    }

    /** A route that needs no token and takes a body. */
    public HttpMessage register(String body, String... fields) throws IOException {
        return send("POST /v1/users HTTP/1.1\r\n" + HOST + "Content-Length: " + body.length() + "\r\n" + lines(fields)
                + "\r\n" + body);
    }

    /** The only request that reached the service. */
    public HttpMessage onlyArrival() {
        assertThat(service.arrived()).hasSize(1);
        return service.arrived().getFirst();
    }

    public static void assertProblem(HttpMessage answer, int status, String slug) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.value("Content-Type")).contains("application/problem+json");
        assertThat(answer.value("X-Request-Id")).isPresent();
        assertThat(answer.body()).contains("\"/problems/" + slug + "\"", "\"status\":" + status);
    }

    public static void waitFor(CountDownLatch latch) {
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
