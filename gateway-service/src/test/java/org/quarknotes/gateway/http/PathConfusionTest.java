package org.quarknotes.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PathConfusionTest extends EdgeTest {
    /** Public, so that nothing but its path decides about a request. */
    private static final String OPEN = "/.well-known/openid-configuration";

    @ParameterizedTest
    @CsvSource({
        OPEN + ",                            " + OPEN,
        "/.well-known/openid%2Dconfiguration, " + OPEN,
        "/%2ewell-known/openid-configuration, " + OPEN,
        OPEN + "?a=%2F&b,                    " + OPEN + "?a=%2F&b",
        "http://gateway.example" + OPEN + ", " + OPEN,
    })
    void the_path_that_was_routed_is_the_path_that_is_forwarded(String sent, String forwarded) throws IOException {
        assertThat(get(sent).status()).isEqualTo(200);
        assertThat(onlyArrival().start()).isEqualTo("GET " + forwarded + " HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known%2Fopenid-configuration",
                "/.well-known%5Copenid-configuration",
                OPEN + ";a=b",
                OPEN + "%3B",
                "/.well-known/../v1/notes",
                "/.well-known/%2e%2e/v1/notes",
                "/.well-known/./openid-configuration",
                "/" + OPEN,
                "/.well-known//openid-configuration",
                OPEN + "/",
                OPEN + "%00",
                OPEN + "%25",
                OPEN + "%0d%0aX-User:%20admin",
                "http://other.example" + OPEN,
                "http://gateway.example@other.example" + OPEN
            })
    void what_can_be_read_in_two_ways_reaches_nobody(String sent) throws IOException {
        assertProblem(get(sent), 400, "malformed-request");
        assertThat(service.arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OPTIONS * HTTP/1.1\r\nHost: gateway.example\r\n\r\n",
                "GET v1/notes HTTP/1.1\r\nHost: gateway.example\r\n\r\n",
                "CONNECT other.example:443 HTTP/1.1\r\nHost: other.example:443\r\n\r\n"
            })
    void a_target_that_is_no_path_is_not_found(String request) throws IOException {
        assertProblem(send(request), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a.example\r\nHost: b.example\r\n",
                "Host: a.example, b.example\r\n",
                "Host: a.example\";for=192.0.2.66\r\n",
                "Host: user@a.example\r\n"
            })
    void a_request_names_one_host(String hosts) throws IOException {
        assertProblem(send("GET " + OPEN + " HTTP/1.1\r\n" + hosts + "\r\n"), 400, "malformed-request");
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_refused_request_keeps_no_connection_to_the_service() throws IOException {
        for (int more = 0; more < 2 * Surroundings.CONNECTIONS; more++) {
            assertThat(send("GET " + OPEN + " HTTP/1.1\r\nHost: a b\r\n\r\n").status())
                    .isEqualTo(400);
            assertThat(send("GET " + OPEN + " HTTP/1.1\r\nHost: a,b\r\n\r\n").status())
                    .isEqualTo(400);
        }

        assertThat(get(OPEN).status()).isEqualTo(200);
    }

    @Test
    void a_path_without_route_is_not_found() throws IOException {
        assertProblem(get("/v1/nothing"), 404, "not-found");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() throws IOException {
        var answer = get("/v1/users");

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.value("Allow")).contains("OPTIONS, POST");
    }

    @Test
    void options_are_answered_without_a_token_and_without_the_service() throws IOException {
        var answer = send("OPTIONS /v1/notes HTTP/1.1\r\n" + HOST + "\r\n");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.value("Allow")).contains("GET, HEAD, OPTIONS, POST");
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void head_takes_the_route_of_get() throws IOException {
        try (var socket = connect()) {
            write(socket, "HEAD " + OPEN + " HTTP/1.1\r\n" + HOST + "\r\n");
            var answer = HttpMessage.readHead(socket.getInputStream());

            assertThat(answer.status()).isEqualTo(200);
        }
        assertThat(onlyArrival().start()).startsWith("HEAD ");
    }
}
