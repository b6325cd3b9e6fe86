package org.quarknotes.gateway.aws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.gateway.aws.ReferenceSignature.Request;
import org.quarknotes.gateway.domain.AwsService;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.http.HttpMessage;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

class AwsSignerTest {
    private static final String ACCESS_KEY = "AKIDEXAMPLE";
    private static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final AwsCredentialsIdentity ROLE =
            AwsSessionCredentialsIdentity.create(ACCESS_KEY, SECRET_KEY, "a/session+token==");

    /** AWS's own test suite: https://docs.aws.amazon.com/general/latest/gr/signature-v4-test-suite.html (archived). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            GET  | /                              | -                                 | -            | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31
            POST | /                              | -                                 | -            | 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b
            GET  | /?Param2=value2&Param1=value1  | -                                 | -            | b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500
            POST | /                              | application/x-www-form-urlencoded | Param1=value1 | ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a
            """)
    void the_reference_signs_as_aws_says(String method, String target, String type, String body, String signature) {
        var fields = new TreeMap<>(Map.of("host", "example.amazonaws.com", "x-amz-date", "20150830T123600Z"));
        Optional.ofNullable(type).ifPresent(value -> fields.put("content-type", value));

        var reference = new ReferenceSignature(
                "20150830/us-east-1/service/aws4_request",
                "20150830T123600Z",
                fields,
                new Request(method, target, Optional.ofNullable(body).orElse(""), false));

        assertThat(reference.hex(SECRET_KEY)).isEqualTo(signature);
    }

    /** https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, "GET Object". */
    @Test
    void a_request_to_s3_is_signed_as_aws_documents_it() {
        var service =
                new AwsService("s3", "us-east-1", Optional.of(URI.create("https://examplebucket.s3.amazonaws.com")));
        var request =
                new AwsRequest(service, "GET", "/test.txt", List.of(new Field("range", "bytes=0-9")), Buffer.buffer());
        var key = AwsCredentialsIdentity.create("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

        var signed = signer("2013-05-24T00:00:00Z").sign(request, key);

        assertThat(value(signed, "authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + " SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + " Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aeu-central-1%3A123456789012%3Afunction%3Aecho/invocations",
                "/a%20b/%C3%A4~-_.",
                "/?Qualifier=live&a=%26%3D%20%2B%2F&a=",
                "/x?b=2&a=1&B=3&empty"
            })
    void what_is_sent_is_what_was_signed(String target) {
        var fields = List.of(new Field("content-type", "application/json"), new Field("x-amz-target", "a  b"));
        var request =
                new AwsRequest(service("http://localhost:4566"), "POST", target, fields, Buffer.buffer("{\"ä\":1}"));

        var signed = signer("2026-11-24T12:00:00Z").sign(request, ROLE);

        assertThat(ReferenceSignature.isOf(ACCESS_KEY, SECRET_KEY, sent(signed)))
                .isTrue();
        assertThat(value(signed, "host")).isEqualTo("localhost:4566");
        assertThat(value(signed, "x-amz-security-token")).isEqualTo("a/session+token==");
        assertThat(value(signed, "x-amz-content-sha256"))
                .isEqualTo(ReferenceSignature.sha256("{\"ä\":1}".getBytes(UTF_8)));
        assertThat(value(signed, "authorization"))
                .contains(
                        "SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token;x-amz-target");
    }

    @Test
    void another_body_or_path_would_need_another_signature() {
        var request = new AwsRequest(service("http://localhost"), "POST", "/a", List.of(), Buffer.buffer("one"));

        var signed = signer("2026-11-24T12:00:00Z").sign(request, ROLE);

        assertThat(ReferenceSignature.isOf(ACCESS_KEY, SECRET_KEY, sent(signed)))
                .isTrue();
        var moved = new AwsRequest(signed.service(), "POST", "/b", signed.fields(), signed.body());
        assertThat(ReferenceSignature.isOf(ACCESS_KEY, SECRET_KEY, sent(moved))).isFalse();
    }

    private static AwsSigner signer(String now) {
        return new AwsSigner(InstantSource.fixed(Instant.parse(now)));
    }

    private static AwsService service(String endpoint) {
        return new AwsService("lambda", "eu-central-1", Optional.of(URI.create(endpoint)));
    }

    private static HttpMessage sent(AwsRequest signed) {
        var lines = signed.fields().stream()
                .map(field -> field.name() + ": " + field.value())
                .toList();
        var body = new String(signed.body().getBytes(), ISO_8859_1);
        return new HttpMessage(signed.method() + " " + signed.target() + " HTTP/1.1", lines, body, true);
    }

    private static String value(AwsRequest request, String name) {
        return request.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElseThrow();
    }
}
