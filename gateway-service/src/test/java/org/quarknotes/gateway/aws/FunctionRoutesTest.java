package org.quarknotes.gateway.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.gateway.http.ScriptedService.json;
import static org.quarknotes.gateway.http.ScriptedService.lines;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.gateway.http.HttpMessage;

/** What becomes of the results of functions. */
@QuarkusTest
class FunctionRoutesTest extends FunctionRoutes {
    @Test
    void the_result_becomes_the_answer_but_for_what_the_gateway_never_passes() throws IOException {
        result("""
                {"statusCode": 201, "isBase64Encoded": true, "body": "aGVsbG8=", "cookies": ["a=b"],
                 "headers": {"Content-Type": "text/plain", "ETag": "\\"1\\"", "Set-Cookie": "c=d", "X-Internal": "1",
                             "Content-Length": "99", "Connection": "close", "Retry-After": 7}}""".replace("\n", ""));

        var answer = get("/notes/1");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("hello");
        assertThat(answer.values("Content-Type")).containsExactly("text/plain");
        assertThat(answer.values("ETag")).containsExactly("\"1\"");
        assertThat(answer.values("Retry-After")).containsExactly("7");
        assertThat(answer.values("Content-Length")).containsExactly("5");
        assertThat(answer.values("Set-Cookie")).isEmpty();
        assertThat(answer.values("X-Internal")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"message\":\"hello\"}", "\"hello\"", "[1]", "null", "{\"statusCode\":null}"})
    void a_result_without_a_status_is_a_body(String result) throws IOException {
        result(result);

        var answer = get("/notes/1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.value("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "",
                "{\"statusCode\":101}",
                "{\"statusCode\":\"many\"}",
                "{\"statusCode\":200,\"headers\":{\"etag\":\"a\\r\\nSet-Cookie: b=c\"}}",
                "{\"statusCode\":200,\"headers\":{\"e tag\":\"a\"}}",
                "{\"statusCode\":200,\"headers\":{\"etag\":[\"a\"]}}",
                "{\"statusCode\":200,\"body\":{}}",
                "{\"statusCode\":200,\"body\":\"?\",\"isBase64Encoded\":true}"
            })
    void a_result_that_is_no_answer_is_a_502(String result) throws IOException {
        result(result);

        assertProblem(get("/notes/1"), 502, "upstream-unavailable");
    }

    @Test
    void an_answer_without_body_has_none() throws IOException {
        result("{\"statusCode\":204}");
        assertThat(get("/notes/1").status()).isEqualTo(204);

        result("{\"statusCode\":200,\"headers\":{\"content-length\":\"12\",\"content-type\":\"text/plain\"}}");
        try (var socket = connect()) {
            write(socket, "HEAD /notes/1 HTTP/1.1\r\n" + HOST + "\r\n");
            var head = HttpMessage.readHead(socket.getInputStream());
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.values("Content-Length")).containsExactly("12");
        }
        assertThat(JSON.readTree(service.arrived().getLast().body())
                        .path("routeKey")
                        .asText())
                .isEqualTo("GET /notes/{id}");
    }

    @Test
    void a_function_that_fails_is_a_502_and_its_reason_stays_inside() throws IOException {
        var error = "{\"errorMessage\":\"secret\",\"errorType\":\"java.lang.IllegalStateException\"}";
        service.on(
                INVOCATIONS,
                lines("HTTP/1.1 200 OK\nX-Amz-Function-Error: Unhandled\nContent-Length: " + error.length() + "\n\n"
                        + error));

        var answer = get("/notes/1");

        assertProblem(answer, 502, "upstream-unavailable");
        assertThat(answer.body()).doesNotContain("secret", "IllegalState");
    }

    @ParameterizedTest
    @CsvSource({
        "429 Too Many Requests, TooManyRequestsException, 503, overloaded",
        "413 Payload Too Large, RequestTooLargeException, 413, payload-too-large",
        "404 Not Found, ResourceNotFoundException, 502, upstream-unavailable",
        "403 Forbidden, AccessDeniedException, 502, upstream-unavailable",
        "502 Bad Gateway, EC2UnexpectedException, 502, upstream-unavailable",
        "500 Internal Server Error, ServiceException, 502, upstream-unavailable"
    })
    void what_lambda_says_of_itself_is_told_by_status_alone(String said, String type, int status, String slug)
            throws IOException {
        service.on(
                INVOCATIONS,
                lines("HTTP/1.1 " + said + "\nx-amzn-ErrorType: " + type
                        + "\nx-amzn-RequestId: 1-2-3\nContent-Length: 2\n\n{}"));

        var answer = get("/notes/1");

        assertProblem(answer, status, slug);
        assertThat(answer.values("Retry-After")).isEqualTo(status == 503 ? List.of("1") : List.of());
    }

    @Test
    void a_function_that_hangs_is_a_504() throws IOException {
        service.on(INVOCATIONS, (request, client) -> client.getInputStream().read());

        assertProblem(get("/notes/1"), 504, "upstream-timeout");
    }

    @Test
    void what_is_longer_than_lambda_takes_is_refused_before_it_is_sent() throws IOException {
        assertProblem(put("x".repeat(5 << 20), "Content-Type: application/octet-stream"), 413, "payload-too-large");

        assertThat(service.arrived()).isEmpty();
    }

    private void result(String json) {
        service.on(INVOCATIONS, json(json));
    }
}
