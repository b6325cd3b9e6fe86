package org.quarknotes.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever lies in the topic: it becomes a letter as it came, with all that is to be known, and the next is heard. */
@QuarkusTest
@QuarkusTestResource(value = LocalCloud.class, restrictToAnnotatedClass = true)
class DeadLettersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String servers;
    private final Listener listener;
    private final String key = UUID.randomUUID().toString();
    private RawTopic topic;

    DeadLettersTest(Listener listener, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.listener = listener;
        this.servers = servers;
    }

    @BeforeEach
    void open() {
        topic = new RawTopic(servers, "things");
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void a_letter_says_why_and_how_often_and_whose_and_where_from() {
        var sent = topic.write(event("thing.unheard-of", "{}".getBytes(UTF_8)));

        assertThat(headers(letter()))
                .containsAllEntriesOf(Map.of(
                        "dead-letter-reason", "nothing is known of it",
                        "dead-letter-attempts", "1",
                        "dead-letter-group", "tests",
                        "dead-letter-topic", "things",
                        "dead-letter-partition", Integer.toString(sent.partition()),
                        "dead-letter-offset", Long.toString(sent.offset()),
                        "ce_type", "thing.unheard-of"));
        assertThat(letter().value()).isEqualTo("{}".getBytes(UTF_8));
    }

    @Test
    void a_letter_says_what_the_cause_was_and_how_often_it_was_tried() {
        topic.write(event("thing.refused", "{}".getBytes(UTF_8)));

        assertThat(headers(letter()))
                .containsEntry("dead-letter-reason", "the database will never take it")
                .containsEntry("dead-letter-attempts", "2");
        assertThat(headers(letter()).get("dead-letter-cause"))
                .startsWith("software.amazon.awssdk")
                .hasSizeLessThan(1_001);
    }

    @Test
    void what_is_no_text_is_kept_byte_for_byte() {
        var bytes = new byte[1_000_000];
        Arrays.fill(bytes, (byte) 0xff);
        topic.write(event("thing.happened", bytes));

        assertThat(headers(letter())).containsEntry("dead-letter-reason", "its data is no text in UTF-8");
        assertThat(letter().value()).isEqualTo(bytes);
        assertTheNextIsHeard();
    }

    @Test
    void headers_of_an_earlier_death_are_replaced_and_all_others_kept() {
        var again = event("thing.unheard-of", null);
        again.headers()
                .add("dead-letter-reason", "an older one".getBytes(UTF_8))
                .add("dead-letter-anything", null)
                .add("twice", new byte[] {(byte) 0xc0})
                .add("twice", null)
                .add("traceparent", new byte[] {(byte) 0xff, 0})
                .add("tracestate", ("=".repeat(5_000) + ",\r\n").getBytes(UTF_8))
                .add("baggage", "%zz=;;;,,,".getBytes(UTF_8))
                .add("", "without a name".getBytes(UTF_8));
        topic.write(again);

        var headers = letter().headers();
        assertThat(headers.headers("dead-letter-reason")).hasSize(1);
        assertThat(headers.headers("dead-letter-anything")).isEmpty();
        assertThat(headers.headers("twice")).hasSize(2);
        assertThat(headers.lastHeader("traceparent").value()).containsExactly(0xff, 0);
        assertThat(letter().value()).isNull();
        assertTheNextIsHeard();
    }

    /** Compressed, the broker took it; nobody says that it takes the letter too. */
    @Test
    void what_is_too_large_for_a_letter_becomes_one_without_its_value() {
        var bomb = new byte[40 << 20];
        topic.write(event("thing.unheard-of", bomb));

        assertThat(headers(letter()))
                .containsEntry("dead-letter-without-value", "too large")
                .containsEntry("dead-letter-reason", "nothing is known of it");
        assertThat(letter().value()).isNull();
        assertTheNextIsHeard();
    }

    private void assertTheNextIsHeard() {
        var next = event("thing.happened", "{}".getBytes(UTF_8));
        topic.write(next);
        await().atMost(PATIENCE)
                .until(() -> listener.heard().stream()
                                .filter(record -> record.key().equals(key))
                                .count()
                        == 1);
    }

    private ConsumerRecord<byte[], byte[]> letter() {
        return await().atMost(PATIENCE)
                .until(() -> topic.in("things.dead-letters", key), letters -> !letters.isEmpty())
                .getFirst();
    }

    private ProducerRecord<byte[], byte[]> event(String type, byte[] value) {
        var record = new ProducerRecord<>("things", key.getBytes(UTF_8), value);
        record.headers()
                .add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("ce_time", "2026-11-21T12:00:00Z".getBytes(UTF_8));
        return record;
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
