package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of somebody of whom the topic says that they left, even if their token is still believed. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Client client;
    private EventTopic topic;
    private Person ada;
    private Person grace;

    @BeforeAll
    void arrive(Quarknotes.Running running) {
        client = running.client();
        topic = new EventTopic(running.local().kafka(), EventTopic.USERS);
        ada = Person.arrive(client);
        grace = Person.arrive(client);
    }

    @AfterAll
    void leave() {
        topic.close();
    }

    @Test
    void who_left_is_gone_from_notes_and_inboxes_whatever_else_is_in_the_topic() {
        var adas = Sharing.newNote(client, ada, "Of Ada");
        Sharing.share(client, ada, adas, grace, "editor");
        var graces = Sharing.newNote(client, grace, "Of Grace");
        Sharing.share(client, grace, graces, ada, "reader");
        new Inbox(client, ada).holdsExactly(List.of(graces));
        new Inbox(client, grace).holdsExactly(List.of(adas));

        topic.write(event("no value", "org.quarknotes.user.deleted.v1", null));
        topic.write(event("no person", "org.quarknotes.user.deleted.v1", "{}"));
        topic.write(event("unknown type", "org.quarknotes.user.sung.v1", data()));
        topic.write(event("registered", "org.quarknotes.user.registered.v1", data()));
        topic.write(event(ada.id(), "org.quarknotes.user.deleted.v1", data()));
        topic.write(event(ada.id(), "org.quarknotes.user.deleted.v1", data()));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(titles("/v1/notes", ada)).isEmpty();
            assertThat(client.get(adas).as(grace).send().status()).isEqualTo(404);
            assertThat(titles("/v1/notes/shared", ada)).isEmpty();
            assertThat(new Inbox(client, ada).links()).isEmpty();
            assertThat(new Inbox(client, grace).links()).isEmpty();
        });
        assertThat(client.get(graces + "/shares").as(grace).send().text()).doesNotContain(ada.id());
        assertThat(client.get(graces).as(grace).send().status()).isEqualTo(200);
        assertThat(topic.deadLetters())
                .contains(
                        Map.entry("no value", "its data lacks 'userId'"),
                        Map.entry("no person", "its data lacks 'userId'"),
                        Map.entry("unknown type", "nothing is known of the type 'org.quarknotes.user.sung.v1'"))
                .extracting(Map.Entry::getKey)
                .doesNotContain("registered", ada.id());
    }

    private List<String> titles(String path, Person person) {
        return client.get(path).as(person).send().json().path("items").findValuesAsText("title");
    }

    private String data() {
        return "{\"userId\": \"%s\"}".formatted(ada.id());
    }

    /** All in one partition, so that they are heard in this order. */
    private static ProducerRecord<String, byte[]> event(String key, String type, @Nullable String data) {
        var record = new ProducerRecord<String, byte[]>(
                EventTopic.USERS, 0, key, data == null ? null : data.getBytes(UTF_8));
        record.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("ce_source", "/somebody".getBytes(UTF_8))
                .add("ce_time", "2026-11-21T12:00:00Z".getBytes(UTF_8));
        return record;
    }
}
