package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quarknotes.local.system.Service;

/** Dead letters go back by the program in a service's artifact, and their effect comes once. */
@ExtendWith(Quarknotes.class)
class RedriveTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Quarknotes.Running system;

    RedriveTest(Quarknotes.Running running) {
        system = running;
    }

    /** As if a service had died of an event that it would understand now: the letter is written by hand. */
    @Test
    void what_can_be_used_now_takes_effect_once() throws Exception {
        var ada = Person.arrive(system.client());
        var grace = Person.arrive(system.client());
        var note = Sharing.newNote(system.client(), ada, "Late");
        var id = UUID.randomUUID().toString();
        try (var letters = new EventTopic(system.local().kafka(), EventTopic.EVENTS)) {
            letters.write(letter(id, note, ada, grace));

            assertThat(redrive("--dry-run", "--id", id)).contains(id, "1 would be sent again");
            assertThat(redrive("--id", id)).contains("1 sent again");
            new Inbox(system.client(), grace).holdsExactly(List.of(note));
            assertThat(redrive("--id", id)).contains("0 sent again");
        }
    }

    @Test
    void what_still_cannot_be_used_becomes_a_letter_again() throws Exception {
        var key = UUID.randomUUID().toString();
        var unusable = new ProducerRecord<>(EventTopic.EVENTS, key, "{}".getBytes(UTF_8));
        unusable.headers()
                .add("ce_id", key.getBytes(UTF_8))
                .add("ce_type", "org.quarknotes.note.hummed.v1".getBytes(UTF_8))
                .add("ce_time", "2026-11-21T12:00:00Z".getBytes(UTF_8));
        try (var topic = new EventTopic(system.local().kafka())) {
            topic.write(unusable);
            await().atMost(PATIENCE).until(() -> topic.deadLetters(key).size() == 1);

            assertThat(redrive(EventTopic.EVENTS, "--type", "org.quarknotes.note.hummed.v1"))
                    .contains("1 sent again");

            await().atMost(PATIENCE).until(() -> topic.deadLetters(key).size() == 2);
            var again = topic.deadLetters(key).getLast().headers();
            assertThat(EventTopic.header(again, "redriven")).isEqualTo("1");
            assertThat(EventTopic.header(again, "dead-letter-reason")).startsWith("nothing is known of");
        }
    }

    private static ProducerRecord<String, byte[]> letter(String id, String note, Person ada, Person grace) {
        var key = note.substring("/v1/notes/".length());
        var data = """
                {"noteId": "%s", "ownerId": "%s", "granteeId": "%s", "role": "reader", "title": "Late"}""".formatted(key, ada.id(), grace.id());
        var letter = new ProducerRecord<>(EventTopic.EVENTS + ".dead-letters", key, data.getBytes(UTF_8));
        letter.headers()
                .add("ce_id", id.getBytes(UTF_8))
                .add("ce_type", "org.quarknotes.note.shared.v1".getBytes(UTF_8))
                .add("ce_time", "2026-11-21T12:00:00Z".getBytes(UTF_8))
                .add("dead-letter-topic", EventTopic.EVENTS.getBytes(UTF_8))
                .add("dead-letter-reason", "it came too early".getBytes(UTF_8));
        return letter;
    }

    /** What the program says; it must end well. */
    private String redrive(String... arguments) throws IOException, InterruptedException {
        var application = Quarknotes.HOUSE.resolve(Service.NOTIFY.module()).resolve("target/quarkus-app");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                "%1$s/app/*:%1$s/lib/main/*:%1$s/lib/boot/*".formatted(application),
                "org.quarknotes.kafka.Redrive"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", system.local().kafka());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
