package org.quarknotes.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswerTest {
    private static final byte[] TEXT = "{\"who\":\"Zoë 📝\"}\u0000\r\n".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/html; charset=UTF-8",
                "application/json",
                "Application/JSON;charset=\"utf-8\"",
                "application/problem+json",
                "application/xml",
                "image/svg+xml",
                "application/x-ndjson",
                "application/javascript",
                "application/x-www-form-urlencoded"
            })
    void text_travels_as_text(String contentType) throws Exception {
        var answer = json(headers("content-type", contentType), TEXT);

        assertThat(answer.path("isBase64Encoded").booleanValue()).isFalse();
        assertThat(answer.path("body").textValue().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", "application/octet-stream", "text/plain; charset=iso-8859-1", "application/zip", ""
            })
    void anything_else_travels_as_base64(String contentType) throws Exception {
        assertBase64(json(headers("content-type", contentType), TEXT), TEXT);
    }

    @Test
    void what_has_no_type_travels_as_base64() throws Exception {
        assertBase64(json(new DefaultHttpHeaders(), TEXT), TEXT);
    }

    @Test
    void compressed_text_travels_as_base64() throws Exception {
        assertBase64(json(headers("content-type", "text/plain").add("content-encoding", "gzip"), TEXT), TEXT);
    }

    @Test
    void text_that_is_no_utf_8_travels_as_base64() throws Exception {
        var latin = "Zoë".getBytes(StandardCharsets.ISO_8859_1);

        assertBase64(json(headers("content-type", "text/plain"), latin), latin);
    }

    @Test
    void every_cookie_stays_its_own() throws Exception {
        var headers = headers("Set-Cookie", "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT")
                .add("set-cookie", "b=2");

        var answer = json(headers, TEXT);

        assertThat(answer.path("cookies"))
                .extracting(JsonNode::textValue)
                .containsExactly("a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2");
        assertThat(answer.path("headers")).isEmpty();
    }

    @Test
    void fields_of_one_name_are_joined_and_those_of_the_connection_left_out() throws Exception {
        var headers = headers("Vary", "Accept")
                .add("vary", "Origin")
                .add("ETag", "\"1\"")
                .add("Transfer-Encoding", "chunked")
                .add("Connection", "close");

        var answer = json(headers, TEXT).path("headers");

        assertThat(answer.toString()).isEqualTo("{\"etag\":\"\\\"1\\\"\",\"vary\":\"Accept, Origin\"}");
    }

    @Test
    void an_answer_without_a_body_has_an_empty_one() throws Exception {
        var answer = json(headers("content-type", "image/png"), new byte[0]);

        assertThat(answer.path("isBase64Encoded").booleanValue()).isFalse();
        assertThat(answer.path("body").textValue()).isEmpty();
    }

    private static void assertBase64(JsonNode answer, byte[] body) {
        assertThat(answer.path("isBase64Encoded").booleanValue()).isTrue();
        assertThat(Base64.getDecoder().decode(answer.path("body").textValue())).isEqualTo(body);
    }

    private static HttpHeaders headers(String name, String value) {
        return new DefaultHttpHeaders().add(name, value);
    }

    private static JsonNode json(HttpHeaders headers, byte[] body) throws IOException {
        return new JsonMapper().readTree(new HttpAnswer(200, headers, Unpooled.wrappedBuffer(body)).toJson());
    }
}
