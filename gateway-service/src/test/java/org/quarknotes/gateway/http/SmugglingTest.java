package org.quarknotes.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests whose end two servers could see in different places (RFC 9112, section 11.2). */
@QuarkusTest
class SmugglingTest extends EdgeTest {
    private static final String SMUGGLED = "GET /v1/users/me HTTP/1.1\r\nHost: x\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Content-Length: 5\r\nContent-Length: 0",
                "Content-Length: 5, 0",
                "Content-Length: +5",
                "Content-Length: -5",
                "Content-Length: 0x5",
                "Content-Length: 5\u000b",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding:\u000bchunked"
            })
    void a_body_with_two_ends_reaches_nobody(String framing) throws IOException {
        var answer = send("POST /v1/users HTTP/1.1\r\n" + HOST + framing + "\r\n\r\n0\r\n\r\n" + SMUGGLED);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(service.arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /.well-known/openid-configuration HTTP/1.1\r\nHost: x\r\nX-A: b\u0000c\r\n\r\n",
                "GET /.well-known/openid-configuration HTTP/1.1\r\n Host: x\r\n\r\n",
                "GET /.well-known/openid-configuration HTTP/1.1\r\nHost: x\r\nX User: b\r\n\r\n",
                "GET /.well-known/openid-configuration\r\n\r\n",
                "GET /.well-known/openid-configuration HTTP/9.9\r\nHost: x\r\n\r\n",
                "POST /v1/users HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    void a_head_that_is_none_reaches_nobody(String request) throws IOException {
        try (var socket = connect()) {
            write(socket, request);
            var answer = HttpMessage.read(socket.getInputStream());

            assertThat(answer.status()).isBetween(400, 505);
        }
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_folded_line_becomes_one_line_or_nothing() throws IOException {
        send("POST /v1/users HTTP/1.1\r\n" + HOST
                + "Accept: text/html,\r\n X-User: admin\r\nContent-Length: 0\r\n\r\n");

        assertThat(service.arrived())
                .allSatisfy(request -> assertThat(request.values("X-User")).isEmpty());
    }

    @Test
    void a_chunk_extension_ends_at_the_gateway() throws IOException {
        var answer = send("POST /v1/users HTTP/1.1\r\n" + HOST
                + "Transfer-Encoding: chunked\r\n\r\n2;x=\"y\"\r\n{}\r\n0\r\nX-User: admin\r\n\r\n");

        assertThat(answer.status()).isEqualTo(200);
        var request = onlyArrival();
        assertThat(request.body()).isEqualTo("{}");
        assertThat(request.values("X-User")).isEmpty();
    }

    @Test
    void what_follows_a_request_is_the_next_one_and_checked_like_it() throws IOException {
        try (var socket = connect()) {
            write(socket, "POST /v1/users HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\n\r\n{}" + SMUGGLED);

            assertThat(HttpMessage.read(socket.getInputStream()).status()).isEqualTo(200);
            assertProblem(HttpMessage.read(socket.getInputStream()), 401, "unauthenticated");
        }
        assertThat(onlyArrival().start()).startsWith("POST /v1/users ");
    }

    @Test
    void an_upgrade_is_not_passed_on() throws IOException {
        var answer = get(
                "/.well-known/openid-configuration",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Key: AAAA");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(onlyArrival().fields().toString())
                .doesNotContainIgnoringCase("upgrade")
                .doesNotContainIgnoringCase("websocket");
    }
}
