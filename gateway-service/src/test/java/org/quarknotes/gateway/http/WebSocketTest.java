package org.quarknotes.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebSocketTest extends EdgeTest {
    /** The example of RFC 6455, section 1.3. */
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    private static final String PROOF = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
    private static final String HANDSHAKE = """
            Connection: keep-alive, Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: %s
            """.formatted(KEY);
    private static final ScriptedService.Script AGREES = ScriptedService.lines("""
            HTTP/1.1 101 Switching Protocols
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Accept: %s
            Sec-WebSocket-Protocol: quarknotes.v1
            X-Internal: secret

            """.formatted(PROOF));

    @BeforeEach
    void routes() {
        routes("""
                upstreams: { service: { url: "%1$s" } }
                routes:
                - id: socket
                  match: { path: "/socket", methods: [GET] }
                  integration: { http: { upstream: service, websocket: true } }
                  auth: public
                  policies: { timeouts: { firstByte: 1s, idle: 1s } }
                - id: guarded
                  match: { path: "/guarded", methods: [GET] }
                  integration: { http: { upstream: service, websocket: true } }
                - id: plain
                  match: { path: "/plain", methods: [GET] }
                  integration: { http: service }
                  auth: public
                """);
    }

    @Test
    void both_sides_agree_and_bytes_pass_in_both_directions() throws IOException {
        service.on("/socket", (request, client) -> {
            AGREES.answer(request, client);
            client.getOutputStream().write("hello".getBytes(ISO_8859_1));
            assertThat(new String(client.getInputStream().readNBytes(5), ISO_8859_1))
                    .isEqualTo("world");
            client.getOutputStream().write("heard".getBytes(ISO_8859_1));
            client.close();
        });
        try (var socket =
                open("/socket", HANDSHAKE + "Sec-WebSocket-Protocol: quarknotes.v1\nOrigin: https://app.example\n")) {
            var answer = head(socket);
            assertThat(answer).startsWith("HTTP/1.1 101 ").containsIgnoringCase("sec-websocket-accept: " + PROOF);
            assertThat(answer)
                    .containsIgnoringCase("sec-websocket-protocol: quarknotes.v1")
                    .containsIgnoringCase("x-request-id: ")
                    .doesNotContainIgnoringCase("x-internal");

            assertThat(text(socket, 5)).isEqualTo("hello");
            write(socket, "world");
            assertThat(text(socket, 5)).isEqualTo("heard");
            assertThat(socket.getInputStream().read())
                    .as("the end, when the service closes")
                    .isNegative();
        }
        var request = onlyArrival();
        assertThat(request.values("Sec-WebSocket-Key")).containsExactly(KEY);
        assertThat(request.values("Origin")).containsExactly("https://app.example");
        assertThat(request.values("X-Forwarded-For")).containsExactly("127.0.0.1");
    }

    @Test
    void identity_fields_do_not_come_in_by_this_door() throws IOException {
        service.on("/socket", AGREES);
        try (var socket = open(
                "/socket", HANDSHAKE + "X-User: admin\nx_user: admin\nX-Forwarded-For: 192.0.2.66\nCookie: a=b\n")) {
            head(socket);
        }
        assertThat(onlyArrival().fields().toString())
                .doesNotContainIgnoringCase("admin")
                .doesNotContain("192.0.2.66")
                .doesNotContainIgnoringCase("cookie");
    }

    @Test
    void who_may_not_use_the_route_gets_no_socket() throws IOException {
        assertProblem(get("/guarded", HANDSHAKE.strip().split("\n")), 401, "unauthenticated");
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_route_without_sockets_does_not_pass_the_wish_on() throws IOException {
        assertThat(get("/plain", HANDSHAKE.strip().split("\n")).status()).isEqualTo(200);

        assertThat(onlyArrival().fields().toString()).doesNotContainIgnoringCase("websocket");
    }

    /** Otherwise a service that merely echoes 101 would open a way past every check. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "Upgrade: websocket\nConnection: Upgrade\n",
                "Upgrade: h2c\nConnection: Upgrade\nSec-WebSocket-Accept: " + PROOF + "\n"
            })
    void a_service_that_does_not_prove_it_is_not_believed(String fields) throws IOException {
        service.on("/socket", ScriptedService.lines("HTTP/1.1 101 Switching Protocols\n" + fields + "\n"));

        assertProblem(get("/socket", HANDSHAKE.strip().split("\n")), 502, "upstream-unavailable");
    }

    @Test
    void a_service_that_declines_is_heard() throws IOException {
        service.on("/socket", ScriptedService.lines("HTTP/1.1 403 Forbidden\nContent-Length: 2\n\nno"));

        var answer = get("/socket", HANDSHAKE.strip().split("\n"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("no");
    }

    @Test
    void a_service_that_does_not_answer_is_not_waited_for() throws IOException {
        var over = new CountDownLatch(1);
        service.on("/socket", (request, client) -> waitFor(over));

        assertProblem(get("/socket", HANDSHAKE.strip().split("\n")), 504, "upstream-timeout");
        over.countDown();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-WebSocket-Version: 12\nSec-WebSocket-Key: " + KEY,
                "Sec-WebSocket-Key: " + KEY,
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Version: 13\nSec-WebSocket-Key: c2hvcnQ=",
                "Sec-WebSocket-Version: 13\nSec-WebSocket-Key: not base64!",
                "Sec-WebSocket-Version: 13\nSec-WebSocket-Key: " + KEY + "\nSec-WebSocket-Key: " + KEY,
                "Sec-WebSocket-Version: 13\nSec-WebSocket-Key: " + KEY + "\nContent-Length: 5"
            })
    void a_handshake_that_is_none_reaches_nobody(String fields) throws IOException {
        try (var socket = open("/socket", "Connection: Upgrade\nUpgrade: websocket\n" + fields + "\n")) {
            assertProblem(HttpMessage.read(socket.getInputStream()), 400, "malformed-request");
        }
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_socket_in_which_nothing_moves_is_closed() throws IOException {
        var closed = new CountDownLatch(1);
        service.on("/socket", untilTheEnd(closed));
        try (var socket = open("/socket", HANDSHAKE)) {
            head(socket);
            assertThat(socket.getInputStream().read()).isNegative();
        }
        waitFor(closed);
    }

    @Test
    void when_the_client_goes_the_service_hears_it() throws IOException {
        var closed = new CountDownLatch(1);
        service.on("/socket", untilTheEnd(closed));
        try (var socket = open("/socket", HANDSHAKE)) {
            head(socket);
        }
        waitFor(closed);
    }

    /** Agrees, and tells when the other side has closed. */
    private static ScriptedService.Script untilTheEnd(CountDownLatch closed) {
        return (request, client) -> {
            AGREES.answer(request, client);
            client.getOutputStream().flush();
            if (client.getInputStream().read() < 0) {
                closed.countDown();
            }
        };
    }

    private Socket open(String path, String fields) throws IOException {
        var socket = connect();
        write(socket, "GET " + path + " HTTP/1.1\r\n" + HOST + fields.replace("\n", "\r\n") + "\r\n");
        return socket;
    }

    private static String head(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        return head.toString();
    }

    private static String text(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), ISO_8859_1);
    }
}
