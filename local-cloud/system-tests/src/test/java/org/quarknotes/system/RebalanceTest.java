package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.quarknotes.local.system.Service;

/** Replicas come, go and are killed while notes are shared: each is told once, and events of a note keep their order. */
@ExtendWith(Quarknotes.class)
@Isolated("it kills what the others need, and needs the processor")
class RebalanceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NOTIFY = Service.NOTIFY.module();
    private static final int NOTES_AT_A_TIME = 6;

    private final Quarknotes.Running system;
    private final Person ada;
    private final Person grace;

    RebalanceTest(Quarknotes.Running running) {
        system = running;
        ada = Person.arrive(running.client());
        grace = Person.arrive(running.client());
    }

    @BeforeEach
    @AfterEach
    void everybodyIsThere() {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() ->
                        system.client().get("/v1/notifications").as(ada).send().status() == 200);
    }

    @Test
    void whoever_joins_or_dies_each_share_is_told_once_and_in_order() {
        try (var notes = Replica.start(system, Service.NOTES)) {
            var one = new Writer(system.client());
            var other = new Writer(notes.client());
            try (var second = during(one, other, () -> Replica.start(system, Service.NOTIFY));
                    var third = during(one, other, () -> Replica.start(system, Service.NOTIFY))) {
                during(one, other, () -> killed(second));
                during(one, other, this::restartNotify);
                during(one, other, () -> killed(notes));
                during(one, other, () -> killed(third));
            }
            one.write(NOTES_AT_A_TIME);

            assertToldOnce(one, other);
            assertOrder(one, other);
        }
    }

    /** What happens to replicas while both write. */
    private <R> R during(Writer one, Writer other, Supplier<R> change) {
        var writing = Stream.of(one, other)
                .map(writer ->
                        CompletableFuture.runAsync(() -> writer.write(NOTES_AT_A_TIME), Thread::startVirtualThread))
                .toList();
        var changed = change.get();
        writing.forEach(CompletableFuture::join);
        return changed;
    }

    private static Replica killed(Replica replica) {
        replica.kill();
        return replica;
    }

    private RebalanceTest restartNotify() {
        system.local().kill(NOTIFY);
        system.local().start(NOTIFY);
        return this;
    }

    private void assertToldOnce(Writer one, Writer other) {
        var shared = Stream.concat(one.shared.stream(), other.shared.stream()).toList();
        var unsure = Stream.concat(one.unsure.stream(), other.unsure.stream()).toList();
        var inbox = new Inbox(system.client(), grace);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(inbox.links()).containsAll(shared));
        var told = inbox.links();
        assertThat(shared).hasSizeGreaterThan(6 * NOTES_AT_A_TIME);
        assertThat(told).doesNotHaveDuplicates();
        assertThat(told.stream().filter(link -> !unsure.contains(link)))
                .containsExactlyInAnyOrderElementsOf(
                        shared.stream().filter(link -> !unsure.contains(link)).toList());
    }

    /** An event may lie there twice, where a relay died after it was sent; nothing may lie before what happened earlier. */
    private void assertOrder(Writer one, Writer other) {
        var mine = new HashSet<String>(one.shared);
        mine.addAll(other.shared);
        try (var topic = new EventTopic(system.local().kafka())) {
            var types = typesByNote(topic.events(), mine);
            assertThat(types.keySet()).isEqualTo(mine);
            assertThat(types.values())
                    .allSatisfy(order -> assertThat(order).containsExactly("created", "revised", "shared"));
        }
    }

    private static Map<String, List<String>> typesByNote(
            List<ConsumerRecord<String, byte[]>> events, Set<String> notes) {
        var ids = new HashSet<String>();
        var types = new LinkedHashMap<String, List<String>>();
        for (var event : events) {
            var note = "/v1/notes/" + event.key();
            if (notes.contains(note) && ids.add(EventTopic.header(event.headers(), "ce_id"))) {
                var type = EventTopic.header(event.headers(), "ce_type").split("\\.", -1)[3];
                types.merge(
                        note,
                        List.of(type),
                        (before, after) ->
                                Stream.concat(before.stream(), after.stream()).toList());
            }
        }
        return types;
    }

    /** Writes, changes and shares notes, by one of the replicas; ends with it. */
    private final class Writer {
        private final Client client;
        private final Set<String> shared = new HashSet<>();
        private final Set<String> unsure = new HashSet<>();
        private boolean alive = true;

        Writer(Client client) {
            this.client = client;
        }

        synchronized void write(int notes) {
            for (int n = 0; n < notes && alive; n++) {
                writeOne();
            }
        }

        private void writeOne() {
            String note = "";
            try {
                note = Sharing.newNote(client, ada, "Before");
                var changed = client.patch(note, "{\"title\": \"After\"}")
                        .as(ada)
                        .ifMatch("*")
                        .send();
                assertThat(changed.status()).isEqualTo(200);
                Sharing.share(client, ada, note, grace, "reader");
                shared.add(note);
            } catch (RuntimeException | AssertionError died) {
                unsure.add(note);
                alive = false;
            }
        }
    }
}
