package org.quarknotes.gateway.publications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.quarknotes.gateway.http.ScriptedService.lines;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.local.kafka.KafkaBroker;
import org.quarknotes.local.kafka.Topic;

/** Calls that are announced: to a real Kafka, and to a socket that answers as SNS does. */
@QuarkusTest
class PublicationsTest extends EdgeTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOOTSTRAP = "kafka.bootstrap.servers";

    private static KafkaBroker broker;

    @Inject
    Losses losses;

    @BeforeAll
    static void startBroker() {
        broker = KafkaBroker.start(new Topic("calls", 1));
        System.setProperty(BOOTSTRAP, broker.bootstrapServers());
    }

    @AfterAll
    static void stopBroker() {
        System.clearProperty(BOOTSTRAP);
        broker.close();
    }

    @BeforeEach
    void route() {
        routes("""
                upstreams: { notes: { url: "%1$s" } }
                routes:
                  - id: to-kafka
                    match: { path: "/notes/{id}", methods: [GET] }
                    integration: { http: notes }
                    policies: { publish: { kafka: { topic: calls }, type: org.quarknotes.gateway.called.v1 } }
                  - id: to-sns
                    match: { path: "/told", methods: [GET] }
                    auth: public
                    integration: { http: { upstream: notes, path: "/notes" } }
                    policies:
                      publish:
                        sns: { topicArn: "arn:aws:sns:eu-central-1:123456789012:calls", region: eu-central-1, endpoint: "%1$s" }
                        type: org.quarknotes.gateway.called.v1
                """);
    }

    @Test
    void a_call_becomes_a_record_and_one_that_failed_does_not() throws IOException {
        service.on("/notes/gone", lines("HTTP/1.1 404 Not Found\nContent-Length: 0\n\n"));

        assertThat(getAs("/notes/gone?q=secret", "request-0").status()).isEqualTo(404);
        assertThat(getAs("/notes/1?q=secret", "request-1").status()).isEqualTo(200);

        var records = records(1);
        assertThat(records).hasSize(1);
        var headers = headers(records.getFirst());
        assertThat(UUID.fromString(headers.remove("ce_id")).version()).isEqualTo(7);
        assertThat(headers.remove("ce_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
        assertThat(headers.remove("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(headers)
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_source", "/gateway",
                        "ce_type", "org.quarknotes.gateway.called.v1",
                        "ce_subject", "to-kafka",
                        "content-type", "application/json"));
        assertThat(JSON.readTree(records.getFirst().value())).isEqualTo(JSON.readTree("""
                {"method":"GET","route":"to-kafka","status":200,"caller":"alice","requestId":"request-1"}"""));
    }

    @Test
    void a_call_becomes_a_message() throws IOException {
        assertThat(get("/told?q=secret", "X-Request-Id: request-2").status()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(published()).hasSize(1));
        var form = new QueryStringDecoder("?" + published().getFirst().body()).parameters();
        assertThat(form.get("Action")).containsExactly("Publish");
        assertThat(form.get("MessageAttributes.entry.1.Name")).containsExactly("subject");
        assertThat(form.get("MessageAttributes.entry.1.Value.StringValue")).containsExactly("to-sns");
        assertThat(form.get("MessageAttributes.entry.2.Value.StringValue"))
                .containsExactly("org.quarknotes.gateway.called.v1");
        var event = JSON.readTree(form.get("Message").getFirst());
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("source").asText()).isEqualTo("/gateway");
        assertThat(event.path("data")).isEqualTo(JSON.readTree("""
                {"method":"GET","route":"to-sns","status":200,"caller":null,"requestId":"request-2"}"""));
        assertThat(form.get("Message").getFirst()).doesNotContain("secret");
    }

    @Test
    void a_message_that_sns_does_not_take_is_counted_and_hurts_nobody() throws IOException {
        var before = losses.count();
        service.on("/", lines("HTTP/1.1 500 Internal Server Error\nContent-Length: 0\n\n"));

        assertThat(get("/told").status()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(losses.count()).isEqualTo(before + 1));
    }

    private HttpMessage getAs(String target, String requestId) throws IOException {
        return get(target, "Authorization: Bearer " + issuer.token(), "X-Request-Id: " + requestId);
    }

    private List<HttpMessage> published() {
        return service.arrived().stream()
                .filter(request -> request.start().startsWith("POST / "))
                .toList();
    }

    private static List<ConsumerRecord<String, String>> records(int atLeast) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("calls", 0);
            consumer.assign(List.of(partition));
            return await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> {
                                consumer.seekToBeginning(List.of(partition));
                                return consumer.poll(Duration.ofSeconds(1)).records(partition);
                            },
                            records -> records.size() >= atLeast);
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
