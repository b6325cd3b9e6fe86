package org.quarknotes.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEventTest {
    @Test
    void a_request_of_an_http_api_is_read() throws Exception {
        var request = read(Events.named("http-api"));

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.target()).isEqualTo("/my/path?parameter1=value1&parameter1=value2&parameter2=value");
        assertThat(request.headers())
                .containsEntry("header2", "value1,value2")
                .containsEntry("cookie", "cookie1=one; cookie2=two")
                .containsEntry("content-length", "18");
        assertThat(request.body().toString(StandardCharsets.UTF_8)).isEqualTo("Hello from Lambda!");
    }

    @Test
    void a_request_to_a_function_url_is_read() throws Exception {
        var request = read(Events.named("function-url"));

        assertThat(request.target()).isEqualTo("/notes%20of%2Fmine?q=a%2Bb");
        assertThat(request.headers()).containsEntry("cookie", "session=1").doesNotContainKey("content-length");
        assertThat(request.client().getHostAddress()).isEqualTo("2001:db8:0:0:0:0:0:7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=b+c",
                "a=%2B%20%26",
                "key=1&key=2&key=",
                "flag",
                "=",
                "&&",
                "a=%zz",
                "q=%F0%9F%93%9D",
                "next=/a?b=c"
            })
    void a_query_stays_as_it_is(String query) throws Exception {
        assertThat(read(Events.request("GET", "/", query)).target()).isEqualTo("/?" + query);
    }

    @ParameterizedTest
    @CsvSource({
        "/a%2Fb;v=1, /a%2Fb;v=1",
        "/a|b{c}, /a|b{c}",
        "/grüße 📝, /gr%C3%BC%C3%9Fe%20%F0%9F%93%9D",
        "/100%, /100%25",
        "/who?#1, /who%3F%231",
    })
    void a_path_that_aws_decoded_can_stand_in_a_request_line_again(String rawPath, String target) throws Exception {
        assertThat(read(Events.request("GET", rawPath, "")).target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wed, 21 Oct 2026 07:28:00 GMT",
                "\"one\", W/\"two\"",
                "Mozilla/5.0 (X11; Linux, like Gecko), Firefox/140.0",
                "  two  spaces, and a tab\t",
                "é"
            })
    void the_value_of_a_header_is_never_touched(String value) throws Exception {
        var event = Events.withHeader(Events.request("GET", "/", ""), "If-None-Match", value);

        assertThat(read(event).headers()).containsEntry("if-none-match", value);
    }

    @Test
    void a_client_cannot_claim_another_address() throws Exception {
        var event = Events.request("GET", "/", "");
        Events.withHeader(event, "X-Forwarded-For", "10.0.0.1");
        Events.withHeader(event, "Forwarded", "for=10.0.0.1");
        Events.withHeader(event, "x-forwarded-host", "elsewhere.example.com");

        var request = read(event);

        assertThat(request.client().getHostAddress()).isEqualTo("203.0.113.9");
        assertThat(request.headers())
                .containsEntry("x-forwarded-for", "203.0.113.9")
                .doesNotContainKeys("forwarded", "x-forwarded-host");
    }

    @Test
    void an_address_that_is_none_is_looked_up_nowhere() throws Exception {
        var event = Events.request("GET", "/", "");
        event.withObject("/requestContext/http").put("sourceIp", "localhost");

        var request = read(event);

        assertThat(request.client()).isNull();
        assertThat(request.headers()).doesNotContainKey("x-forwarded-for");
    }

    @Test
    void what_concerns_a_connection_stays_outside() throws Exception {
        var event = Events.request("GET", "/", "");
        for (var name : new String[] {"Connection", "Upgrade", "Expect", "TE", "Transfer-Encoding"}) {
            Events.withHeader(event, name, "x");
        }

        assertThat(read(event).headers()).containsOnlyKeys("host", "x-forwarded-for", "content-length");
    }

    @Test
    void null_is_as_good_as_nothing() throws Exception {
        var event = Events.request("GET", "/", "");
        event.putNull("headers").putNull("cookies").putNull("body").putNull("rawQueryString");

        var request = read(event);

        assertThat(request.target()).isEqualTo("/");
        assertThat(request.body().isReadable()).isFalse();
    }

    @Test
    void a_missing_host_is_the_api_s_own_domain() throws Exception {
        var event = Events.request("GET", "/", "");
        event.putObject("headers");

        assertThat(read(event).headers()).containsEntry("host", "id.execute-api.us-east-1.amazonaws.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rest-api | an API Gateway request in payload format 1.0",
                "http-api-v1 | an API Gateway request in payload format 1.0",
                "load-balancer | a request from an Application Load Balancer",
                "authorizer | a question to an API Gateway authorizer",
                "websocket | an API Gateway WebSocket event",
                "queue | a batch of records from aws:sqs",
                "topic | a batch of records from aws:sns",
                "table-stream | a batch of records from aws:dynamodb",
                "schedule | an EventBridge event from aws.events",
                "lattice | something else with the fields [version, path, method, headers, requestContext]",
            })
    void any_other_event_is_refused_by_its_name(String event, String name) {
        assertThatThrownBy(() -> read(Events.named(event)))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageEndingWith(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"GET /\"", "{}", "{\"version\":\"2.0\"}", "<xml/>"})
    void what_is_no_event_at_all_is_refused(String text) {
        assertThatThrownBy(() -> HttpEvent.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnknownEvent.class);
    }

    @Test
    void a_broken_request_is_refused() {
        var split = Events.withHeader(Events.request("GET", "/", ""), "x-name", "a\r\nx-admin: true");
        var named = Events.withHeader(Events.request("GET", "/", ""), "x name", "a");
        var body = Events.request("POST", "/", "").put("body", "no base64!").put("isBase64Encoded", true);
        var path = Events.request("GET", "http://elsewhere/", "");
        var method = Events.request("GET /other", "/", "");

        for (var event : new ObjectNode[] {split, named, body, path, method}) {
            assertThatThrownBy(() -> read(event)).isInstanceOf(UnknownEvent.class);
        }
    }

    private static HttpEvent read(ObjectNode event) throws IOException {
        return HttpEvent.read(Events.stream(event));
    }
}
