package org.quarknotes.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's runtime interface client has native code for Linux only")
class HttpApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Function function;
    private static FunctionPool pool;
    private static HttpApi api;

    @BeforeAll
    static void start() throws Exception {
        var zip = FunctionZip.of(folder.resolve("function.zip"), PlainFunction.class);
        function = new Function(
                "plain", zip, PlainFunction.class.getName(), Map.of("GREETING", "hello"), Duration.ofSeconds(20));
        pool = new FunctionPool(function, folder, 1).warm();
        api = HttpApi.start(0, pool);
    }

    @AfterAll
    static void stop() {
        api.close();
        pool.close();
    }

    @Test
    void a_request_becomes_an_event_of_payload_format_2() throws Exception {
        var event = json(send(request("/event?a=1&a=2&b=x%2By+z&flag")
                .header("X-Twice", "one")
                .header("X-Twice", "two")
                .header("Cookie", "c=1; d=2")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"Zoë\"}"))));

        assertThat(event.path("version").textValue()).isEqualTo("2.0");
        assertThat(event.path("rawPath").textValue()).isEqualTo("/event");
        assertThat(event.path("rawQueryString").textValue()).isEqualTo("a=1&a=2&b=x%2By+z&flag");
        assertThat(event.path("queryStringParameters").toString())
                .isEqualTo("{\"a\":\"1,2\",\"b\":\"x+y z\",\"flag\":\"\"}");
        assertThat(event.path("headers").path("x-twice").textValue()).isEqualTo("one,two");
        assertThat(event.path("headers").has("cookie")).isFalse();
        assertThat(event.path("cookies")).extracting(JsonNode::textValue).containsExactly("c=1", "d=2");
        assertThat(event.path("requestContext").path("http").path("method").textValue())
                .isEqualTo("POST");
        assertThat(event.path("requestContext").path("http").path("sourceIp").textValue())
                .isEqualTo("127.0.0.1");
        assertThat(event.path("isBase64Encoded").booleanValue()).isFalse();
        assertThat(event.path("body").textValue()).isEqualTo("{\"name\":\"Zoë\"}");
    }

    @Test
    void a_body_that_is_no_text_becomes_base64() throws Exception {
        var bytes = new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, -1};

        var event = json(
                send(request("/event").header("Content-Type", "image/png").PUT(BodyPublishers.ofByteArray(bytes))));

        assertThat(event.path("isBase64Encoded").booleanValue()).isTrue();
        assertThat(Base64.getDecoder().decode(event.path("body").textValue())).isEqualTo(bytes);
    }

    @Test
    void a_result_becomes_an_answer() throws Exception {
        var answer = CLIENT.send(request("/image").build(), BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("content-type")).hasValue("image/png");
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1; Path=/", "b=2");
        assertThat(answer.body()).startsWith(0x89, 'P', 'N', 'G').hasSize(8);
    }

    @Test
    void the_function_finds_what_lambda_gives_it_and_none_of_our_classes() throws Exception {
        var seen = json(send(request("/environment")));

        assertThat(seen.path("function").textValue()).isEqualTo("plain");
        assertThat(seen.path("own").textValue()).isEqualTo("hello");
        assertThat(seen.path("root").textValue())
                .isEqualTo(folder.resolve("plain-1").toString());
        assertThat(seen.path("time").intValue()).isBetween(1, 20_000);
        assertThat(seen.path("classPath").textValue())
                .doesNotContain("launcher")
                .doesNotContain("jackson");
    }

    @Test
    void a_function_that_throws_is_an_error_and_goes_on() throws Exception {
        var failed = send(request("/no-such-thing"));

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
        assertThat(pool.invoke("{\"Records\":[]}"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        outcome -> assertThat(outcome.reason())
                                .contains("unknown event", "java.lang.IllegalArgumentException"));
        assertThat(send(request("/event")).statusCode()).isEqualTo(200);
    }

    private static HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(api.address() + target));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body());
    }
}
