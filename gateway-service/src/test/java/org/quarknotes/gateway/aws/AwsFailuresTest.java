package org.quarknotes.gateway.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.gateway.http.ScriptedService.lines;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients are told when a service of AWS does not do what it was asked. */
@QuarkusTest
class AwsFailuresTest extends ServiceRoutes {
    private static final String DENIED = """
            <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
              <Error>
                <Type>Sender</Type>
                <Code>AuthorizationError</Code>
                <Message>User: arn:aws:sts::123456789012:assumed-role/gateway is not authorized</Message>
              </Error>
              <RequestId>d74b8436-ae13-5ab4-a9ff-ce54dfea72a0</RequestId>
            </ErrorResponse>
            """;

    @Test
    void a_failure_becomes_what_the_file_says() throws IOException {
        service.on("/a/b", amazonError("400 Bad Request", "com.amazonaws.sqs#QueueDoesNotExist"));

        var answer = get("/queue/a?part=b");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("no such queue");
    }

    @Test
    void what_else_aws_says_of_failures_is_not_for_clients() throws IOException {
        service.on("/", xml("403 Forbidden", DENIED));

        var answer = tell("x");

        assertProblem(answer, 502, "upstream-unavailable");
        assertThat(answer.body()).doesNotContain("123456789012", "Authorization", "sns");
    }

    @ParameterizedTest
    @CsvSource({
        "400 Bad Request, com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
        "400 Bad Request, com.amazon.coral.availability#ThrottlingException",
        "429 Too Many Requests, TooManyRequestsException",
        "503 Service Unavailable, ServiceUnavailable"
    })
    void a_throttle_is_said_to_pass(String status, String type) throws IOException {
        service.on("/", amazonError(status, type));

        var answer = tell("x");

        assertProblem(answer, 503, "overloaded");
        assertThat(answer.value("Retry-After")).contains("1");
    }

    @Test
    void a_redirect_is_not_followed() throws IOException {
        service.on("/", lines("HTTP/1.1 307 Temporary Redirect\nLocation: /elsewhere\nContent-Length: 0\n\n"));

        assertProblem(tell("x"), 502, "upstream-unavailable");

        assertThat(service.arrived()).hasSize(1);
    }

    @Test
    void a_service_that_hangs_is_a_504() throws IOException {
        service.on("/a/b", (request, client) -> client.getInputStream().read());

        assertProblem(get("/queue/a?part=b"), 504, "upstream-timeout");
    }

    @Test
    void one_that_breaks_off_is_a_502() throws IOException {
        service.on("/", (request, client) -> {
            lines("HTTP/1.1 200 OK\nContent-Length: 100\n\nhalf").answer(request, client);
            throw new IOException("breaks off");
        });

        assertProblem(tell("x"), 502, "upstream-unavailable");
    }

    @Test
    void a_body_beyond_the_limit_or_not_utf8_is_refused_before_anybody_is_asked() throws IOException {
        assertProblem(tell("x".repeat((1 << 20) + 1)), 413, "payload-too-large");
        assertProblem(
                send("POST /tell HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\n\r\n\u00c3("), 400, "malformed-body");

        assertThat(service.arrived()).isEmpty();
    }
}
