package org.quarknotes.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeaderFieldsTest extends EdgeTest {
    @Test
    void a_service_sees_nothing_but_what_the_gateway_wrote_or_allows() throws IOException {
        register("{}", "Accept: application/json", "Content-Type: application/json", "Cookie: a=b", "X-Anything: goes");

        assertThat(onlyArrival().fields())
                .extracting(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder(
                        "accept",
                        "content-type",
                        "content-length",
                        "host",
                        "forwarded",
                        "x-forwarded-for",
                        "x-forwarded-host",
                        "x-forwarded-proto",
                        "x-request-id",
                        "traceparent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-User: admin", "x_user: admin", "X-USER: admin", "X-User : admin", "X-Forwarded-User: admin"})
    void an_identity_field_never_passes(String spelling) throws IOException {
        register("{}", spelling, spelling);

        assertThat(service.arrived())
                .allSatisfy(request -> assertThat(request.fields().toString()).doesNotContain("admin"));
    }

    @Test
    void forwarded_fields_tell_of_this_connection_and_not_what_the_client_claims() throws IOException {
        register(
                "{}",
                "X-Forwarded-For: 192.0.2.66",
                "Forwarded: for=192.0.2.66",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil");

        var request = onlyArrival();
        assertThat(request.values("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(request.values("Forwarded")).containsExactly("for=127.0.0.1;host=\"gateway.example\";proto=http");
        assertThat(request.values("X-Forwarded-Proto")).containsExactly("http");
        assertThat(request.values("X-Forwarded-Host")).containsExactly("gateway.example");
    }

    @Test
    void connection_cannot_strip_what_the_gateway_adds() throws IOException {
        register("{}", "Connection: X-Forwarded-For, Forwarded, X-Request-Id, Accept", "Accept: text/html");

        var request = onlyArrival();
        assertThat(request.values("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(request.value("X-Request-Id")).isPresent();
        assertThat(request.value("Accept")).isEmpty();
    }

    @Test
    void a_doubled_field_that_must_be_single_is_refused() throws IOException {
        assertProblem(register("{}", "Content-Type: a/b", "content-type: c/d"), 400, "malformed-request");
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_sane_request_id_is_kept_forwarded_and_echoed() throws IOException {
        var answer = register("{}", "X-Request-Id: my-request.1");

        assertThat(answer.values("X-Request-Id")).containsExactly("my-request.1");
        assertThat(onlyArrival().values("X-Request-Id")).containsExactly("my-request.1");
    }

    @Test
    void any_other_request_id_is_replaced_everywhere() throws IOException {
        var answer = register("{}", "X-Request-Id: <script>");

        assertThat(answer.value("X-Request-Id").orElseThrow()).hasSize(36);
        assertThat(onlyArrival().values("X-Request-Id")).isEqualTo(answer.values("X-Request-Id"));
    }

    @Test
    void an_answer_loses_what_is_not_for_the_client() throws IOException {
        service.on("/v1/users", ScriptedService.lines("""
                HTTP/1.1 201 Created
                Server: s
                Set-Cookie: a=b
                Location: /v1/users/7
                X-Request-Id: other
                X-Secret: s
                ETag: "1"
                Connection: ETag
                Content-Length: 2

                {}"""));

        var answer = register("{}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.value("Location")).contains("/v1/users/7");
        assertThat(answer.values("X-Request-Id")).hasSize(1).doesNotContain("other");
        assertThat(answer.fields().toString())
                .doesNotContain("Server", "Cookie", "Secret")
                .doesNotContainIgnoringCase("etag");
    }

    @Test
    void a_trace_goes_on_behind_the_gateway() throws IOException {
        var trace = "0af7651916cd43dd8448eb211c80319c";

        register("{}", "traceparent: 00-" + trace + "-b7ad6b7169203331-01");

        assertThat(onlyArrival().values("traceparent"))
                .singleElement()
                .satisfies(value ->
                        assertThat(value).startsWith("00-" + trace + "-").doesNotContain("b7ad6b7169203331"));
    }
}
