package org.quarknotes.gateway.aws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.gateway.http.ScriptedService.json;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What reaches services of AWS, and what becomes of their answers. */
@QuarkusTest
class AwsRoutesTest extends ServiceRoutes {
    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:calls";

    /** Recorded of SNS, but for its ids. */
    private static final String PUBLISHED = """
            <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
              <PublishResult>
                <MessageId>567910cd-659e-55d4-8ccb-5aaf14679dc0</MessageId>
              </PublishResult>
              <ResponseMetadata>
                <RequestId>d74b8436-ae13-5ab4-a9ff-ce54dfea72a0</RequestId>
              </ResponseMetadata>
            </PublishResponse>
            """;

    @Test
    void what_reaches_sns_is_what_sns_documents() throws IOException {
        service.on("/", xml("200 OK", PUBLISHED));

        var answer = tell("Grüße & mehr");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.value("Content-Type")).contains("text/xml");
        assertThat(answer.value("Cache-Control")).contains("no-store");
        assertThat(answer.body()).isEqualTo(PUBLISHED.replace("\n", "\r\n"));
        assertThat(answer.values("x-amzn-RequestId")).isEmpty();
        var arrived = onlyArrival();
        assertThat(arrived.start()).isEqualTo("POST / HTTP/1.1");
        assertThat(arrived.body())
                .isEqualTo(
                        "Action=Publish&Version=2010-03-31"
                                + "&TopicArn=arn%3Aaws%3Asns%3Aeu-central-1%3A123456789012%3Acalls&Message=Gr%C3%BC%C3%9Fe%20%26%20mehr");
        assertThat(arrived.values("content-type")).containsExactly("application/x-www-form-urlencoded; charset=utf-8");
        assertThat(arrived.values("x-amz-security-token")).containsExactly(System.getProperty("aws.sessionToken"));
        assertThat(arrived.values("host")).containsExactly(service.address().getAuthority());
        assertThat(arrived.values("x-amz-content-sha256"))
                .containsExactly(ReferenceSignature.sha256(arrived.body().getBytes(ISO_8859_1)));
        assertSigned(arrived);
    }

    @Test
    void of_a_request_nothing_goes_to_aws_but_what_the_route_says() throws IOException {
        service.on("/", xml("200 OK", PUBLISHED));

        tell("x", "Authorization: Bearer secret", "Cookie: a=b", "X-Amz-Target: Other", "X-Api-Key: qn_key");

        assertThat(onlyArrival().fields())
                .noneMatch(line -> line.contains("secret") || line.contains("a=b") || line.contains("qn_key"))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("x-amz-target"));
    }

    static List<String> hostile() {
        return List.of(
                "&Action=DeleteTopic&TopicArn=x",
                "\"}, \"QueueUrl\": \"other\", {\"",
                "\\\"\\u0022\\",
                "a\r\nX-Injected: 1\r\n\r\nGET / HTTP/1.1",
                "\u0000\u0001\u007f\u0085\u2028",
                "{requestId} {body} ${HOME} %s %26 +",
                "\ud83d\ude00 ä",
                "x".repeat(65_536));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_body_can_change_the_form_around_it(String value) throws IOException {
        service.on("/", xml("200 OK", PUBLISHED));

        assertThat(tell(value).status()).isEqualTo(200);

        var form = new QueryStringDecoder("?" + onlyArrival().body()).parameters();
        assertThat(form).containsOnlyKeys("Action", "Version", "TopicArn", "Message");
        assertThat(form.get("Action")).containsExactly("Publish");
        assertThat(form.get("TopicArn")).containsExactly(TOPIC);
        assertThat(form.get("Message")).containsExactly(value);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_value_can_change_the_json_or_the_header_around_it(String value) throws IOException {
        var text = value.substring(0, Math.min(value.length(), 1000));
        var encoded = URLEncoder.encode(text, UTF_8);

        get("/queue/a?part=b&text=" + encoded + "&note=" + encoded, "X-Request-Id: request-1");

        var arrived = onlyArrival();
        assertThat(arrived.body().getBytes(ISO_8859_1))
                .asString(UTF_8)
                .isEqualTo("{\"QueueUrl\":\"fixed\",\"MessageBody\":" + quoted("<" + text + ">")
                        + ",\"Deep\":[{\"{key}\":\"request-1\"},1.5,true]}");
        assertThat(arrived.values("x-note")).hasSize(1).first().asString().startsWith("of ");
        assertThat(arrived.values("x-injected")).isEmpty();
        assertThat(arrived.values("content-type")).containsExactly("application/x-amz-json-1.0");
        assertSigned(arrived);
    }

    @ParameterizedTest
    @CsvSource({"..", "%2E%2E", "a/b", "a%2Fb", "''", "%00", "%25", "a%3Bb"})
    void a_value_that_would_be_another_path_is_refused(String part) throws IOException {
        assertProblem(get("/queue/a?part=" + part), 400, "malformed-request");

        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_value_with_a_question_mark_stays_in_its_segment() throws IOException {
        get("/queue/a?part=b%3Fc%3Dd%26e%23f");

        assertThat(onlyArrival().start()).isEqualTo("POST /a/b%3Fc%3Dd%26e%23f HTTP/1.1");
        assertSigned(onlyArrival());
    }

    @Test
    void an_answer_becomes_what_the_file_says() throws IOException {
        service.on("/a/b", json("{\"MessageId\":\"1\\\"2\",\"List\":[{\"a\":7}]}"));

        var answer = get("/queue/a?part=b");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.value("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"id\":\"1\\\"2\",\"first\":\"7\",\"none\":\"\"}");
    }

    private static String quoted(String text) {
        return JsonText.of(json -> json.writeString(text));
    }
}
