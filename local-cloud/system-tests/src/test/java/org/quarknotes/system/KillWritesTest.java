package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.quarknotes.local.system.Service;

/** notes-service is killed while it writes much at a time: each write was done as a whole, or not at all. */
@ExtendWith(Quarknotes.class)
@Isolated("it kills what the others need")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillWritesTest {
    private static final String NOTES = Service.NOTES.module();
    private static final int WRITERS = 4;
    private static final int DOOMED = 40;

    /** The kill comes when so much has been acknowledged: in the middle. */
    private static final int MIDDLE = 24;

    /** So long until housekeeping has cleared what the kill left behind. */
    private static final Duration HOUSEKEEPING = Duration.ofSeconds(60);

    private Quarknotes.Running system;
    private Client client;
    private Desk ada;
    private Desk grace;
    private NotesTable table;

    @BeforeAll
    void arrive(Quarknotes.Running running) {
        system = running;
        client = running.client();
        ada = new Desk(client, Person.arrive(client));
        grace = new Desk(client, Person.arrive(client));
        table = new NotesTable(running.local().dynamoDb());
    }

    @AfterAll
    void leave() {
        table.close();
    }

    @Test
    void what_was_acknowledged_is_there_and_the_rest_is_whole() {
        var doomed = writeDoomed();
        var burst = new Burst(ada);

        burstUntilKilled(burst, doomed);
        system.local().start(NOTES);

        batchesAreWhole(burst);
        purgedNotesAreGone(burst, doomed);
        await().atMost(HOUSEKEEPING).untilAsserted(() -> Consistency.ofLists(client, ada.person()));
        await().atMost(HOUSEKEEPING)
                .untilAsserted(() -> assertThat(table.keys())
                        .noneMatch(key -> burst.purged().stream().anyMatch(note -> key.contains(Desk.id(note)))));
        Consistency.of(client, ada.person());
    }

    private void burstUntilKilled(Burst burst, List<String> doomed) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = Stream.concat(
                            IntStream.range(0, WRITERS).<Runnable>mapToObj(writer -> () -> burst.write(writer)),
                            Stream.of(() -> burst.purge(doomed)))
                    .map(task -> CompletableFuture.runAsync(task, threads))
                    .toList();
            await().atMost(HOUSEKEEPING).pollInterval(Duration.ofMillis(5)).until(() -> burst.acknowledged() >= MIDDLE);
            system.local().kill(NOTES);
            work.forEach(CompletableFuture::join);
        }
    }

    /** Notes with a past and tags, shared with Grace. */
    private List<String> writeDoomed() {
        var doomed = new ArrayList<String>();
        for (int n = 0; n < DOOMED; n++) {
            var note = ada.write("{\"title\": \"doomed %d\", \"tags\": [\"doomed\"]}".formatted(n));
            ada.patch(note, "{\"body\": \"changed\"}");
            ada.patch(note, "{\"body\": \"changed again\"}");
            Sharing.share(client, ada.person(), note, grace.person(), "reader");
            doomed.add(note);
        }
        return doomed;
    }

    private void batchesAreWhole(Burst burst) {
        assertThat(burst.perhapsWritten())
                .as("batches that the kill interrupted")
                .isNotEmpty();
        burst.written()
                .forEach((name, ids) -> assertThat(ada.all("/v1/notes?limit=100&q=" + encoded(name), "id"))
                        .as(name)
                        .containsAll(ids));
        for (var name : burst.perhapsWritten()) {
            assertThat(ada.all("/v1/notes?limit=100", "title").stream()
                            .filter(name::equals)
                            .count())
                    .as(name)
                    .isIn(0L, (long) Burst.NOTES_OF_A_BATCH);
        }
    }

    private void purgedNotesAreGone(Burst burst, List<String> doomed) {
        assertThat(burst.purged()).isNotEmpty();
        var shared = grace.all("/v1/notes/shared?limit=100", "id");
        for (var note : doomed) {
            var seen = Map.of(ada, outcomes(ada, note), grace, outcomes(grace, note));
            boolean gone = burst.purged().contains(note)
                    || (burst.perhapsPurged().contains(note) && seen.get(ada).contains("note-not-found"));
            assertThat(seen.values())
                    .as(note)
                    .containsOnly(Stream.generate(() -> gone ? "note-not-found" : "200")
                            .limit(4)
                            .toList());
            assertThat(shared.contains(Desk.id(note))).as(note).isEqualTo(!gone);
        }
    }

    /** How it ends to ask for each part of a note. */
    private List<String> outcomes(Desk desk, String note) {
        return Stream.of("", "/versions", "/versions/2", "/shares")
                .map(part -> client.get(note + part).as(desk.person()).send().outcome())
                .toList();
    }

    private static String encoded(String text) {
        return text.replace(" ", "%20");
    }
}
