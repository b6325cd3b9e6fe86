package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.quarknotes.local.system.Service;

/** All notes of a person in one answer, however many and however large they are. */
@ExtendWith(Quarknotes.class)
@Isolated("it kills what the others need")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {
    private static final int NOTES = 320;
    private static final int IN_A_BATCH = 16;

    /** Together far more than fits between a service and a client that does not read. */
    private static final String LARGE_BODY = "0123456789abcdef".repeat(3800);

    private Quarknotes.Running system;
    private Client client;
    private Desk ada;
    private final List<String> paths = new ArrayList<>();

    @BeforeAll
    void write(Quarknotes.Running running) {
        system = running;
        client = running.client();
        ada = new Desk(client, Person.arrive(client));
        for (int batch = 0; batch < NOTES / IN_A_BATCH; batch++) {
            var results = ada.batch(Batches.creates(
                    IN_A_BATCH, n -> "{\"title\": \"large %d\", \"body\": \"%s\"}".formatted(n, LARGE_BODY)));
            results.json().path("results").findValuesAsText("id").forEach(id -> paths.add("/v1/notes/" + id));
        }
    }

    @Test
    void it_holds_every_note_whole_by_id() {
        ada.archive(paths.get(3));
        ada.trash(paths.get(5));

        var exported = Exports.read(client, ada.person());

        assertThat(exported.stream().map(note -> note.path("id").asText()))
                .hasSize(NOTES)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        paths.stream().map(Desk::id).toList());
        assertThat(exported).allMatch(note -> note.path("body").asText().equals(LARGE_BODY));
        assertThat(exported).contains(ada.read(paths.get(3)), ada.read(paths.get(5)), ada.read(paths.get(7)));
    }

    /** Had the service read everything before the client did, it would not know of a change that came later. */
    @Test
    void it_is_read_as_it_is_sent() throws IOException {
        var last = paths.stream().sorted().toList().getLast();

        var lines = new ArrayList<JsonNode>();
        try (var export = Exports.open(client, ada.person())) {
            lines.add(Exports.note(export.readLine()));
            ada.patch(last, "{\"title\": \"changed while it was sent\"}");
            export.lines().map(Exports::note).forEach(lines::add);
        }

        assertThat(lines).hasSize(NOTES);
        assertThat(lines.getLast().path("title").asText()).isEqualTo("changed while it was sent");
    }

    @Test
    void who_loses_patience_with_it_keeps_nobody_else_waiting() throws IOException {
        for (int reader = 0; reader < 20; reader++) {
            try (var export = Exports.open(client, ada.person())) {
                assertThat(export.readLine()).contains(LARGE_BODY);
            }
        }

        assertThat(ada.read(paths.getFirst()).path("body").asText()).isEqualTo(LARGE_BODY);
    }

    @Test
    void one_that_breaks_off_does_not_look_complete() throws IOException {
        try (var export = Exports.open(client, ada.person())) {
            assertThat(export.readLine()).contains(LARGE_BODY);
            system.local().kill(Service.NOTES.module());

            assertThatThrownBy(() -> export.lines().count()).isInstanceOf(UncheckedIOException.class);
        } finally {
            system.local().start(Service.NOTES.module());
        }
    }

    @Test
    void an_export_of_no_notes_is_empty() {
        assertThat(Exports.read(client, Person.arrive(client))).isEmpty();
    }

    @Test
    void it_has_one_form_only() {
        var json = client.get("/v1/notes/export").header("Accept", "application/json");
        var anything = Exports.request(client, Person.arrive(client)).header("Accept", "*/*");

        assertThat(ada.refusal(json)).isEqualTo("not-acceptable");
        assertThat(anything.send().status()).isEqualTo(200);
    }
}
