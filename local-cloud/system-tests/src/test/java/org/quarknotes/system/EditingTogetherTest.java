package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quarknotes.system.RecordedHistory.Observation;

/** Fifty clients add lines to one note, each to what it read; some lose patience before they are answered. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditingTogetherTest {
    private static final int CLIENTS = 50;
    private static final int EDITS = 2;

    /** Shorter than most writes take. */
    private static final Duration HASTE = Duration.ofMillis(4);

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Queue<Observation> observed = new ConcurrentLinkedQueue<>();
    private Client client;
    private Desk owner;
    private Desk editor;
    private String note;

    /** What a client saw last. */
    private record Seen(long version, String text) {}

    @BeforeAll
    void share(Quarknotes.Running system) {
        client = system.client();
        owner = new Desk(client, Person.arrive(client));
        editor = new Desk(client, Person.arrive(client));
        note = owner.write("{\"title\": \"Minutes\", \"body\": \"begin\"}");
        Sharing.share(client, owner.person(), note, editor.person(), "editor");
    }

    @Test
    void fifty_clients_edit_one_note_and_nothing_is_lost() {
        Crowd.together(CLIENTS, number -> {
            IntStream.range(0, EDITS).forEach(edit -> add(number, edit));
            return number;
        });

        var stored = stored();
        assertThat(new RecordedHistory(List.copyOf(observed)).contradictions(stored))
                .isEmpty();
        assertThat(observed).hasAtLeastOneElementOfType(Observation.Unknown.class);
        assertThat(edits(stored.lastEntry().getValue()))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, CLIENTS * EDITS)
                        .mapToObj(n -> name(n / EDITS, n % EDITS))
                        .toList());
        assertThat(stored.lastKey()).isEqualTo(1L + CLIENTS * EDITS);
        stored.headMap(stored.lastKey())
                .forEach((version, text) -> assertThat(stored.get(version + 1)).startsWith(text + "|"));
    }

    /** Until the line is there, whoever got it there. */
    private void add(int number, int edit) {
        for (int attempt = 0; ; attempt++) {
            var desk = (number + attempt) % 2 == 0 ? owner : editor;
            var seen = read(desk);
            if (edits(seen.text()).contains(name(number, edit))) {
                return;
            }
            var text = "%s|%s attempt %d".formatted(seen.text(), name(number, edit), attempt);
            var patience = (number + attempt) % 10 == 0 ? HASTE : PATIENCE;
            if (write(desk, seen, text, patience)) {
                return;
            }
        }
    }

    private Seen read(Desk desk) {
        long began = System.nanoTime();
        var answer = client.get(note).as(desk.person()).send();
        long ended = System.nanoTime();
        assertThat(answer.status()).isEqualTo(200);
        var seen = new Seen(
                answer.json().path("version").asLong(),
                answer.json().path("body").asText());
        assertThat(answer.etag()).isEqualTo("\"" + seen.version() + "\"");
        observed.add(new Observation.Read(began, ended, seen.version(), seen.text()));
        return seen;
    }

    private boolean write(Desk desk, Seen seen, String text, Duration patience) {
        long began = System.nanoTime();
        try {
            var answer = client.put(note, "{\"title\": \"Minutes\", \"body\": \"%s\"}".formatted(text))
                    .as(desk.person())
                    .ifMatch("\"" + seen.version() + "\"")
                    .send(patience);
            if (answer.status() == 200) {
                observed.add(new Observation.Written(began, System.nanoTime(), seen.version(), text));
                return true;
            }
            assertThat(answer.problem()).isEqualTo("stale-version");
            return false;
        } catch (UncheckedIOException noAnswer) {
            observed.add(new Observation.Unknown(began, seen.version(), text));
            return false;
        }
    }

    private SortedMap<Long, String> stored() {
        var present = owner.read(note);
        long last = present.path("version").asLong();
        assertThat(owner.all(note + "/versions?limit=30").stream()
                        .map(former -> former.path("version").asLong()))
                .containsExactlyElementsOf(
                        LongStream.range(1, last).map(n -> last - n).boxed().toList());
        var stored = new TreeMap<Long, String>();
        for (long version = 1; version < last; version++) {
            stored.put(
                    version,
                    owner.read(note + "/versions/" + version).path("body").asText());
        }
        stored.put(last, present.path("body").asText());
        return stored;
    }

    /** Whose lines a text has, without the numbers of the attempts. */
    private static List<String> edits(String text) {
        var edits = new ArrayList<>(List.of(text.split("\\|", -1)));
        edits.removeFirst();
        edits.replaceAll(line -> line.replaceFirst(" attempt \\d+$", ""));
        return edits;
    }

    private static String name(int number, int edit) {
        return "client %d edit %d".formatted(number, edit);
    }
}
