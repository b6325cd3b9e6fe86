package org.quarknotes.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HttpFunctionTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    @Named("http")
    HttpFunction function;

    @Test
    void the_application_sees_the_request_that_the_client_sent() throws Exception {
        var event = Events.request("POST", "/echo/a%20b", "q=a+b&q=%2B&empty=&flag");
        Events.withHeader(event, "user-agent", "Mozilla/5.0 (X11, Linux) Gecko/20100101, like Firefox");
        Events.withHeader(event, "if-modified-since", "Wed, 21 Oct 2026 07:28:00 GMT");
        event.put("body", "grüße");

        var seen = JSON.readTree(answer(event).path("body").textValue());

        assertThat(seen.path("method").textValue()).isEqualTo("POST");
        assertThat(seen.path("uri").textValue()).isEqualTo("/echo/a%20b?q=a+b&q=%2B&empty=&flag");
        assertThat(seen.path("headers").path("user-agent").textValue())
                .isEqualTo("Mozilla/5.0 (X11, Linux) Gecko/20100101, like Firefox");
        assertThat(seen.path("headers").path("if-modified-since").textValue())
                .isEqualTo("Wed, 21 Oct 2026 07:28:00 GMT");
        assertThat(seen.path("headers").path("host").textValue()).isEqualTo("api.example.com");
        assertThat(seen.path("body").textValue()).isEqualTo("grüße");
        assertThat(seen.path("client").textValue()).isEqualTo("203.0.113.9");
        assertThat(seen.path("invocation").textValue()).isEqualTo("invocation-1");
    }

    @Test
    void a_request_without_a_body_brings_no_empty_chunk() throws Exception {
        var without = Events.request("GET", "/chunks", "");
        var with = Events.request("POST", "/chunks", "").put("body", "four");

        assertThat(answer(without).path("body").textValue()).isEqualTo("[]");
        assertThat(answer(with).path("body").textValue()).isEqualTo("[4]");
    }

    @Test
    void cookies_come_back_one_by_one_and_other_fields_joined() throws Exception {
        var answer = answer(Events.request("GET", "/cookies", ""));

        assertThat(answer.path("cookies"))
                .extracting(JsonNode::textValue)
                .containsExactly("a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2");
        assertThat(answer.path("headers").path("vary").textValue()).isEqualTo("Accept, Origin");
        assertThat(answer.path("headers").has("set-cookie")).isFalse();
    }

    @Test
    void head_has_the_fields_and_not_the_body() throws Exception {
        var answer = answer(Events.request("HEAD", "/bytes", "size=7&type=image/png"));

        assertThat(answer.path("statusCode").intValue()).isEqualTo(200);
        assertThat(answer.path("headers").path("content-type").textValue()).isEqualTo("image/png");
        assertThat(answer.path("body").textValue()).isEmpty();
    }

    @Test
    void what_head_leaves_out_is_never_too_large() throws Exception {
        var answer = answer(Events.request("HEAD", "/bytes", "size=9000000&type=image/png"));

        assertThat(answer.path("statusCode").intValue()).isEqualTo(200);
    }

    @Test
    void answers_without_a_body_have_none() throws Exception {
        for (int status : new int[] {204, 304}) {
            var answer = answer(Events.request("GET", "/empty/" + status, ""));

            assertThat(answer.path("statusCode").intValue()).isEqualTo(status);
            assertThat(answer.path("body").textValue()).isEmpty();
        }
    }

    @Test
    void a_file_is_an_answer_too() throws Exception {
        var answer = answer(Events.request("GET", "/file", ""));

        assertThat(answer.path("body").textValue()).isEqualTo("from a file");
    }

    @Test
    void an_image_arrives_byte_for_byte() throws Exception {
        var answer = answer(Events.request("GET", "/bytes", "size=1000&type=image/png"));

        assertThat(answer.path("isBase64Encoded").booleanValue()).isTrue();
        assertThat(Base64.getDecoder().decode(answer.path("body").textValue())).isEqualTo(new byte[1000]);
    }

    @Test
    void an_answer_larger_than_lambda_allows_is_a_problem_document() throws Exception {
        assertTooLarge(answer(Events.request("GET", "/bytes", "size=6500000&type=text/plain")), "invocation-1");
        assertTooLarge(answer(Events.request("GET", "/bytes", "size=4800000&type=image/png")), "invocation-1");
        assertTooLarge(answer(Events.request("GET", "/endless", "")), "endless-1");
    }

    @Test
    void an_answer_that_just_fits_is_let_through() throws Exception {
        var answer = answer(Events.request("GET", "/bytes", "size=4700000&type=image/png"));

        assertThat(answer.path("statusCode").intValue()).isEqualTo(200);
        assertThat(Base64.getDecoder().decode(answer.path("body").textValue())).hasSize(4_700_000);
    }

    @Test
    void an_answer_broken_off_is_an_error_of_the_function() {
        assertThatThrownBy(() -> answer(Events.request("GET", "/broken", "")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("closed the connection");
    }

    @Test
    void an_answer_that_never_comes_is_an_error_of_the_function() {
        assertThatThrownBy(() -> answer(Events.request("GET", "/never", ""), 400))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("deadline");
    }

    @Test
    void a_thousand_requests_in_a_row_are_all_answered() throws Exception {
        for (int i = 0; i < 1000; i++) {
            var seen = answer(Events.request("GET", "/echo/" + i, ""));

            assertThat(seen.path("body").textValue()).contains("\"/echo/" + i + "\"");
        }
    }

    private static void assertTooLarge(JsonNode answer, String requestId) {
        assertThat(answer.path("statusCode").intValue()).isEqualTo(500);
        assertThat(answer.path("headers").path("content-type").textValue()).isEqualTo("application/problem+json");
        assertThat(answer.path("headers").path("x-request-id").textValue()).isEqualTo(requestId);
        assertThat(answer.path("body").textValue()).contains("larger than the 6 MB");
    }

    private JsonNode answer(ObjectNode event) throws IOException {
        return answer(event, 5000);
    }

    private JsonNode answer(ObjectNode event, int remainingMilliseconds) throws IOException {
        var out = new ByteArrayOutputStream();
        function.handleRequest(Events.stream(event), out, new InvocationContext("invocation-1", remainingMilliseconds));
        return JSON.readTree(out.toByteArray());
    }
}
