package org.quarknotes.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;
import org.quarknotes.outbox.Event;
import org.quarknotes.outbox.Outbox;

/** The way of an event, with a real database and a real broker, and nothing configured but what the README asks for. */
@QuarkusTest
@QuarkusTestResource(value = LocalCloud.class, restrictToAnnotatedClass = true)
class FromOutboxToListenerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.25Z");

    private final Table table;
    private final Outbox outbox;
    private final Listener listener;
    private final MeterRegistry registry;
    private final String servers;

    FromOutboxToListenerTest(
            Table table,
            Outbox outbox,
            Listener listener,
            MeterRegistry registry,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.table = table;
        this.outbox = outbox;
        this.listener = listener;
        this.registry = registry;
        this.servers = servers;
    }

    @Test
    void what_waits_in_the_outbox_is_heard_as_a_cloud_event_keyed_by_its_subject() {
        var event = recorded("thing.happened");

        var record = heard(event);

        assertThat(record.key()).isEqualTo(event.subject());
        assertThat(record.value()).isEqualTo(event.data());
        assertThat(headers(record))
                .containsAllEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id(),
                        "ce_type", "thing.happened",
                        "ce_source", "/tests",
                        "ce_subject", event.subject(),
                        "ce_aggregateversion", "7"));
        assertThat(Envelope.of(record)).isEqualTo(new Envelope(event.id(), "thing.happened", NOON));
    }

    @Test
    void what_meets_a_database_that_is_away_waits_and_takes_effect() {
        var event = recorded("thing.delayed");

        assertThat(heard(event).value()).isEqualTo(event.data());
    }

    @Test
    void what_comes_after_an_event_that_takes_long_waits_for_it() {
        var slow = recorded("thing.delayed");
        var next = recorded("thing.happened", slow.subject());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(listener.heard())
                        .filteredOn(record -> record.key().equals(slow.subject()))
                        .extracting(record -> Envelope.of(record).id())
                        .containsExactly(slow.id(), next.id()));
    }

    @Test
    void what_nobody_can_use_becomes_a_dead_letter_with_its_reason_and_holds_nothing_up() {
        var unusable = recorded("thing.unheard-of");
        var usable = recorded("thing.happened");

        heard(usable);

        var letter = deadLetter(unusable.subject());
        assertThat(headers(letter)).containsEntry("dead-letter-reason", "nothing is known of it");
        assertThat(letter.value()).isEqualTo(unusable.data());
    }

    @Test
    void what_is_sent_heard_and_put_aside_is_counted() {
        heard(recorded("thing.happened"));
        deadLetter(recorded("thing.unheard-of").subject());

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(registry.get("quarknotes.outbox.sent").timer().count()).isPositive();
            assertThat(registry.get("quarknotes.events.dead.letters")
                            .tags("topic", "things.dead-letters", "group", "tests")
                            .counter()
                            .count())
                    .isPositive();
            assertThat(registry.get("quarkus.messaging.message.count").counters())
                    .anySatisfy(counter -> {
                        assertThat(counter.getId().getTag("channel")).startsWith("heard$");
                        assertThat(counter.count()).isPositive();
                    });
            assertThat(registry.get("quarknotes.outbox.waiting").gauge().value())
                    .isZero();
            assertThat(registry.get("quarknotes.outbox.oldest.age").gauge().value())
                    .isZero();
        });
    }

    private Event recorded(String type) {
        return recorded(type, UUID.randomUUID().toString());
    }

    /** Of events recorded one after the other the later has the greater id. */
    private Event recorded(String type, String subject) {
        var event = new Event(
                "%020d".formatted(System.nanoTime()),
                type,
                "/tests",
                subject,
                7,
                NOON,
                "{\"thing\": 1}",
                Optional.empty());
        table.write(outbox.record(event));
        outbox.committed();
        return event;
    }

    private ConsumerRecord<String, String> heard(Event event) {
        return await().atMost(PATIENCE)
                .until(
                        () -> listener.heard().stream()
                                .filter(record -> record.key().equals(event.subject()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private ConsumerRecord<String, String> deadLetter(String key) {
        var settings = new HashMap<String, Object>(Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest"));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("things.dead-letters"));
            var until = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(until)) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().equals(key)) {
                        return record;
                    }
                }
            }
            throw new AssertionError("no dead letter with the key " + key);
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        var headers = new HashMap<String, String>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }
}
