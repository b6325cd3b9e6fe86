package org.quarknotes.gateway.aws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.gateway.http.ScriptedService.lines;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService.Script;

/** Routes to SNS and SQS, which here are a socket that answers as AWS does. */
abstract class ServiceRoutes extends EdgeTest {
    @BeforeEach
    void route() {
        routes("""
                routes:
                  - id: tell
                    match: { path: "/tell", methods: [POST] }
                    auth: public
                    integration:
                      aws:
                        service: sns
                        region: eu-central-1
                        endpoint: "%1$s"
                        form: { Action: Publish, Version: "2010-03-31", TopicArn: "arn:aws:sns:eu-central-1:123456789012:calls", Message: "{body}" }
                  - id: queue
                    match: { path: "/queue/{name}", methods: [GET] }
                    auth: public
                    integration:
                      aws:
                        service: sqs
                        region: eu-central-1
                        endpoint: "%1$s"
                        path: "/{name}/{query.part}"
                        headers: { x-amz-target: AmazonSQS.SendMessage, x-note: "of {query.note}" }
                        json: { QueueUrl: fixed, MessageBody: "<{query.text}>", Deep: [ { "{key}": "{requestId}" }, 1.5, true ] }
                        answer:
                          200: { status: 202, json: { id: "{answer./MessageId}", first: "{answer./List/0/a}", none: "{answer./None}" } }
                          400: { status: 404, body: "no such queue" }
                    policies: { timeouts: { firstByte: 1s } }
                """);
    }

    HttpMessage tell(String text, String... fields) throws IOException {
        var body = new String(text.getBytes(UTF_8), ISO_8859_1);
        var more = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
        return send(
                "POST /tell HTTP/1.1\r\n" + HOST + "Content-Length: " + body.length() + "\r\n" + more + "\r\n" + body);
    }

    static Script xml(String status, String body) {
        return lines("HTTP/1.1 " + status + "\nx-amzn-RequestId: d74b8436-ae13-5ab4-a9ff-ce54dfea72a0\n"
                + "Content-Type: text/xml\nContent-Length: "
                + body.replace("\n", "\r\n").length() + "\n\n" + body);
    }

    static Script amazonError(String status, String type) {
        var body = "{\"__type\":\"%s\",\"message\":\"no\"}".formatted(type);
        return lines("HTTP/1.1 " + status + "\nContent-Type: application/x-amz-json-1.0\nContent-Length: "
                + body.length() + "\n\n" + body);
    }

    static void assertSigned(HttpMessage arrived) {
        assertThat(ReferenceSignature.isOf(
                        System.getProperty("aws.accessKeyId"), System.getProperty("aws.secretAccessKey"), arrived))
                .isTrue();
    }
}
