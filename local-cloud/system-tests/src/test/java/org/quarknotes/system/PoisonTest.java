package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever somebody writes to the topic of events: what comes after it is told, and nothing is told twice. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonTest {
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Client client;
    private EventTopic topic;
    private Person ada;

    @BeforeAll
    void arrive(Quarknotes.Running running) {
        client = running.client();
        topic = new EventTopic(running.local().kafka());
        ada = Person.arrive(client);
    }

    @AfterAll
    void leave() {
        topic.close();
    }

    @Test
    void what_nobody_can_use_becomes_a_dead_letter_and_holds_nothing_up() {
        var grace = Person.arrive(client);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            for (var poison : poisons(partition)) {
                topic.write(poison);
            }
        }

        var note = Sharing.newNote(client, ada, "After the poison");
        Sharing.share(client, ada, note, grace, "reader");

        new Inbox(client, grace).holdsExactly(List.of(note));
        var reasons = Map.ofEntries(
                Map.entry("no headers", "it is not a CloudEvent: it has no header 'ce_id'"),
                Map.entry("no value", "its data is null"),
                Map.entry("no JSON", "its data is not the JSON that is expected"),
                Map.entry("no source", "its data is not the JSON that is expected"),
                Map.entry("no time", "its time is not one of RFC 3339"),
                Map.entry("no content type", "its data is not said to be JSON"),
                Map.entry("other cloudevents", "its version of CloudEvents is not known"),
                Map.entry("no text", "its data is no text in UTF-8"),
                Map.entry("hostile headers", "nothing is known of the type 'org.quarknotes.note.shared.v99'"),
                Map.entry("inflated", "its data is no text in UTF-8"),
                Map.entry("unknown type", "nothing is known of the type 'org.quarknotes.note.sung.v1'"),
                Map.entry("as large as can be", "its data is not the JSON that is expected"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topic.deadLetters()).containsAll(reasons.entrySet()));
    }

    @Test
    void an_event_that_is_delivered_again_is_not_told_again() {
        var grace = Person.arrive(client);
        var note = Sharing.newNote(client, ada, "Twice");
        Sharing.share(client, ada, note, grace, "reader");
        new Inbox(client, grace).holdsExactly(List.of(note));

        var event = topic.events().stream()
                .filter(record -> note.endsWith("/" + record.key()))
                .findFirst()
                .orElseThrow();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            topic.write(new ProducerRecord<>(event.topic(), partition, event.key(), event.value(), event.headers()));
        }
        var last = Sharing.newNote(client, ada, "Last");
        Sharing.share(client, ada, last, grace, "reader");

        new Inbox(client, grace).holdsExactly(List.of(last, note));
    }

    private static List<ProducerRecord<String, byte[]>> poisons(int partition) {
        var large = new byte[1_048_000];
        return List.of(
                new ProducerRecord<>(EventTopic.EVENTS, partition, "no headers", "garbage \0".getBytes(UTF_8)),
                event(partition, "no value", null),
                event(partition, "no JSON", "{".getBytes(UTF_8)),
                with(event(partition, "no source", new byte[0]), "ce_source", "::no uri %%"),
                with(event(partition, "no time", new byte[0]), "ce_time", "yesterday"),
                with(event(partition, "unknown type", new byte[0]), "ce_type", "org.quarknotes.note.sung.v1"),
                with(event(partition, "no content type", new byte[0]), "content-type", "text/plain"),
                with(event(partition, "other cloudevents", new byte[0]), "ce_specversion", "2.0"),
                event(partition, "no text", filled(1_000_000)),
                event(partition, "inflated", filled(2_000_000)),
                hostile(with(event(partition, "hostile headers", null), "ce_type", "org.quarknotes.note.shared.v99")),
                event(partition, "as large as can be", large));
    }

    private static byte[] filled(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) 0xff);
        return bytes;
    }

    private static ProducerRecord<String, byte[]> hostile(ProducerRecord<String, byte[]> record) {
        record.headers()
                .add("dead-letter-reason", "a lie".getBytes(UTF_8))
                .add("dead-letter-topic", EventTopic.USERS.getBytes(UTF_8))
                .add("traceparent", new byte[] {(byte) 0xff, 0})
                .add("tracestate", "=,=\r\n".repeat(2_000).getBytes(UTF_8))
                .add("baggage", null)
                .add("", null);
        return record;
    }

    private static ProducerRecord<String, byte[]> event(int partition, String key, byte @Nullable [] value) {
        var record = new ProducerRecord<>(EventTopic.EVENTS, partition, key, value);
        with(record, "ce_specversion", "1.0");
        with(record, "ce_id", "poison-" + partition + "-" + key.replace(' ', '-'));
        with(record, "ce_type", "org.quarknotes.note.shared.v1");
        with(record, "ce_source", "/somebody");
        return with(record, "ce_time", "2026-11-21T12:00:00Z");
    }

    private static ProducerRecord<String, byte[]> with(
            ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(UTF_8));
        return record;
    }
}
