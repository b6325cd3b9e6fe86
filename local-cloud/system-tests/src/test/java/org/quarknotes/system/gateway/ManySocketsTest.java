package org.quarknotes.system.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarknotes.local.processes.ChildJvm;
import org.quarknotes.local.processes.JvmCommand;
import org.quarknotes.local.processes.Ports;
import org.quarknotes.local.processes.Program;
import org.quarknotes.local.processes.Surroundings;

/**
 * WebSockets that do nothing cost next to nothing. {@code -Dquarknotes.sockets=10000} tries as many; each takes two file
 * descriptors of the gateway, so the limit of open files must be above twice that.
 */
class ManySocketsTest {
    private static final int SOCKETS = Integer.getInteger("quarknotes.sockets", 1_000);
    private static final String HANDSHAKE = """
            GET /socket HTTP/1.1
            Host: gateway.example
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

            """.replace("\n", "\r\n");

    @Test
    void idle_sockets_stay_open_and_each_still_works() throws Exception {
        int port = Ports.free();
        try (var service = service(port);
                var gateway = gateway(port, "true")) {
            assertThat(service.isAlive()).isTrue();
            var sockets = new ArrayList<Socket>();
            try {
                for (int i = 0; i < SOCKETS; i++) {
                    sockets.add(open(gateway));
                }
                for (var socket : sockets) {
                    socket.getOutputStream().write("still there".getBytes(US_ASCII));
                    assertThat(new String(socket.getInputStream().readNBytes(11), US_ASCII))
                            .isEqualTo("still there");
                }
            } finally {
                for (var socket : sockets) {
                    socket.close();
                }
            }
        }
    }

    /** As in a function, which sets the same. */
    @Test
    void where_no_connection_can_be_kept_open_a_handshake_is_refused_with_the_reason() throws Exception {
        int port = Ports.free();
        try (var service = service(port);
                var gateway = gateway(port, "false");
                var socket = gateway.connect()) {
            assertThat(service.isAlive()).isTrue();
            socket.getOutputStream()
                    .write(HANDSHAKE
                            .replace("Connection: Upgrade\r\n", "Connection: Upgrade\r\nConnection: close\r\n")
                            .getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 501 ")
                    .contains("/problems/not-implemented", "cannot hold a socket open");
        }
    }

    private static LoneGateway gateway(int service, String sockets) {
        var address = OpenSockets.address(service);
        return LoneGateway.start(
                """
                upstreams: { service: { url: "%s", openapi: none, connections: %d, concurrency: %d } }
                routes:
                - id: socket
                  match: { path: /socket, methods: [GET] }
                  integration: { http: { upstream: service, websocket: true } }
                  auth: public
                  policies: { timeouts: { idle: 10m } }
                """.formatted(address, SOCKETS + 10, SOCKETS + 10),
                Map.of("QUARKNOTES_TOKENS_JWKS", address + "/keys", "QUARKNOTES_GATEWAY_SOCKETS", sockets),
                "-Xmx256m");
    }

    private static Socket open(LoneGateway gateway) throws IOException {
        var socket = gateway.connect();
        socket.getOutputStream().write(HANDSHAKE.getBytes(US_ASCII));
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).as(head.toString()).isNotNegative();
            head.append((char) next);
        }
        assertThat(head).startsWith("HTTP/1.1 101 ");
        return socket;
    }

    private static ChildJvm service(int port) {
        var classes = Path.of("target/test-classes").toAbsolutePath();
        var program = new Program(List.of(classes), OpenSockets.class.getName(), List.of(Integer.toString(port)));
        return ChildJvm.start(new JvmCommand("a service with sockets", program, Surroundings.temporary()))
                .await(() -> Ports.answers(port), Duration.ofSeconds(20));
    }
}
