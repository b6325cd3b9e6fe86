package org.quarknotes.gateway.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What functions are invoked with. */
@QuarkusTest
class FunctionEventTest extends FunctionRoutes {
    @Test
    void the_event_is_that_of_an_http_api() throws IOException {
        get(
                "/notes/a%20b?x=1&y=%C3%A4+%2B&x=2",
                "X-Request-Id: request-1",
                "Accept: text/html",
                "Accept: */*",
                "User-Agent: test/1",
                "Cookie: session=secret",
                "X-User: admin",
                "X-Forwarded-For: 10.0.0.1");

        var arrived = onlyArrival();
        assertThat(arrived.start()).isEqualTo("POST " + INVOCATIONS + "?Qualifier=live HTTP/1.1");
        assertThat(arrived.values("x-amz-invocation-type")).containsExactly("RequestResponse");
        assertThat(ReferenceSignature.isOf(
                        System.getProperty("aws.accessKeyId"), System.getProperty("aws.secretAccessKey"), arrived))
                .isTrue();
        var event = event();
        assertThat(event.path("headers").path("traceparent").asText()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(event.path("requestContext").path("timeEpoch").isNumber()).isTrue();
        assertThat(event.path("requestContext").path("time").asText())
                .matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
        assertThat(withoutMoments(event)).isEqualTo(JSON.readTree("""
                {
                  "version": "2.0",
                  "routeKey": "GET /notes/{id}",
                  "rawPath": "/notes/a%20b",
                  "rawQueryString": "x=1&y=%C3%A4+%2B&x=2",
                  "headers": {
                    "accept": "text/html,*/*",
                    "forwarded": "for=127.0.0.1;host=\\"gateway.example\\";proto=http",
                    "host": "gateway.example",
                    "user-agent": "test/1",
                    "x-forwarded-for": "127.0.0.1",
                    "x-forwarded-host": "gateway.example",
                    "x-forwarded-proto": "http",
                    "x-request-id": "request-1"
                  },
                  "queryStringParameters": { "x": "1,2", "y": "ä +" },
                  "requestContext": {
                    "accountId": "anonymous",
                    "apiId": "quarknotes",
                    "domainName": "gateway.example",
                    "domainPrefix": "gateway",
                    "http": {
                      "method": "GET", "path": "/notes/a%20b", "protocol": "HTTP/1.1",
                      "sourceIp": "127.0.0.1", "userAgent": "test/1"
                    },
                    "requestId": "request-1",
                    "routeKey": "GET /notes/{id}",
                    "stage": "$default"
                  },
                  "pathParameters": { "id": "a b" },
                  "isBase64Encoded": false
                }"""));
    }

    @Test
    void a_caller_is_told_as_the_claims_of_a_token() throws IOException {
        get("/mine", "Authorization: Bearer " + issuer.token());

        assertThat(onlyArrival().start()).isEqualTo("POST " + INVOCATIONS + " HTTP/1.1");
        var event = event();
        assertThat(event.path("requestContext").path("authorizer")).isEqualTo(JSON.readTree("""
                {"jwt": {"claims": {"sub": "alice", "scope": "notes:read notes:write"}, "scopes": ["notes:read"]}}"""));
        assertThat(event.path("headers").path("authorization").asText()).startsWith("Bearer ");
        assertThat(event.has("pathParameters")).isFalse();
        assertThat(event.has("queryStringParameters")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, {\"a\":\"ä\"}, false",
        "text/plain, ä, false",
        "application/octet-stream, abc, true",
        "'', abc, true"
    })
    void text_stays_text_and_all_else_is_base64(String type, String body, boolean encoded) throws IOException {
        put(body, "Content-Type: " + type);

        var event = event();
        assertThat(event.path("isBase64Encoded").booleanValue()).isEqualTo(encoded);
        var sent = event.path("body").asText();
        assertThat(encoded ? new String(Base64.getDecoder().decode(sent), UTF_8) : sent)
                .isEqualTo(body);
        assertThat(event.path("headers").path("content-length").asText())
                .isEqualTo(Integer.toString(body.getBytes(UTF_8).length));
    }

    @Test
    void bytes_that_are_called_text_and_are_none_keep_their_value() throws IOException {
        send("PUT /notes/1 HTTP/1.1\r\n" + HOST + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n\u00ff\u0000");

        assertThat(event().path("isBase64Encoded").booleanValue()).isTrue();
        assertThat(event().path("body").asText()).isEqualTo("/wA=");
    }

    /** What is another at every request. */
    private static JsonNode withoutMoments(JsonNode event) {
        var rest = event.<ObjectNode>deepCopy();
        rest.withObject("/headers").remove("traceparent");
        rest.withObject("/requestContext").remove(List.of("time", "timeEpoch"));
        return rest;
    }
}
