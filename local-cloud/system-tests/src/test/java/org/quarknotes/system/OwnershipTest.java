package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what with whose note. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnershipTest {
    private static final String MISSING = "/v1/notes/01890a5d-ac96-774b-bcce-b302099a8057";

    private Client client;
    private Person ada;
    private Person grace;

    @BeforeAll
    void arrive(Quarknotes.Running system) {
        client = system.client();
        ada = Person.arrive(client);
        grace = Person.arrive(client);
    }

    /** Every operation on one note. The body is broken on purpose: strangers must not get as far as the content. */
    private List<Client.Request> operationsOn(String note) {
        return List.of(
                client.get(note),
                client.request("HEAD", note),
                client.put(note, "{\"title\": 7}").ifMatch("*"),
                client.put(note, "{").ifMatch("\"99\""),
                client.put(note, "{}"),
                client.request("PATCH", note)
                        .bytes(new byte[] {'{'}, "application/merge-patch+json")
                        .ifMatch("*"),
                client.request("DELETE", note).ifMatch("*"),
                client.request("DELETE", note + "?purge=true").ifMatch("*"),
                client.get(note + "/shares"),
                client.put(note + "/shares/" + grace.id(), "{\"role\": \"reader\"}"),
                client.put(note + "/shares/" + grace.id(), "{\"role\": \"king\"}"));
    }

    @Test
    void a_note_of_someone_else_looks_missing_on_every_verb() {
        var note = write(ada);
        var strange = operationsOn(note);
        var missing = operationsOn(MISSING);

        for (int each = 0; each < strange.size(); each++) {
            var other =
                    strange.get(each).as(grace).header("X-Request-Id", "same").send();
            var none =
                    missing.get(each).as(grace).header("X-Request-Id", "same").send();

            assertThat(other.status()).as("operation %d", each).isEqualTo(404);
            assertThat(other.text()).as("operation %d", each).isEqualTo(none.text());
        }
        assertThat(client.get(note).as(ada).send().etag()).isEqualTo("\"1\"");
    }

    @Test
    void what_cannot_be_an_id_is_missing_too() {
        for (var id : List.of("x", "NOTE", "01890A5D-AC96-774B-BCCE-B302099A8057", "..%20", "a".repeat(500))) {
            assertThat(client.get("/v1/notes/" + id).as(ada).send().status())
                    .as(id)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_reader_reads_and_may_do_no_more() {
        var note = write(ada);
        share(note, grace, "reader");

        assertThat(client.get(note).as(grace).send().json().path("role").asText())
                .isEqualTo("reader");
        assertThat(client.get(note + "/shares").as(grace).send().json().path("items"))
                .hasSize(1);
        assertThat(client.put(note, "{\"title\": \"mine\"}")
                        .as(grace)
                        .ifMatch("*")
                        .send()
                        .problem())
                .isEqualTo("forbidden");
        assertThat(client.request("DELETE", note).as(grace).ifMatch("*").send().problem())
                .isEqualTo("forbidden");
        assertThat(client.put(note + "/shares/" + grace.id(), "{\"role\": \"editor\"}")
                        .as(grace)
                        .send()
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    void an_editor_changes_but_neither_trashes_nor_shares() {
        var note = write(ada);
        share(note, grace, "editor");

        var changed = client.put(note, "{\"title\": \"ours\"}")
                .as(grace)
                .ifMatch("\"1\"")
                .send();

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("role").asText()).isEqualTo("editor");
        assertThat(changed.json().path("ownerId").asText()).isEqualTo(ada.id());
        assertThat(client.request("DELETE", note).as(grace).ifMatch("*").send().problem())
                .isEqualTo("forbidden");
    }

    @Test
    void a_trashed_note_is_hidden_from_those_it_was_shared_with() {
        var note = write(ada);
        share(note, grace, "editor");

        client.request("DELETE", note).as(ada).ifMatch("*").send();

        assertThat(client.get(note).as(grace).send().problem()).isEqualTo("note-not-found");
        assertThat(client.get(note).as(ada).send().status()).isEqualTo(200);
    }

    @Test
    void sharing_needs_somebody_else_who_exists() {
        var note = write(ada);

        var oneself = client.put(note + "/shares/" + ada.id(), "{\"role\": \"reader\"}")
                .as(ada)
                .send();
        var nobody = client.put(note + "/shares/01890a5d-ac96-774b-bcce-b302099a8057", "{\"role\": \"reader\"}")
                .as(ada)
                .send();
        var king = client.put(note + "/shares/" + grace.id(), "{\"role\": \"king\"}")
                .as(ada)
                .send();

        assertThat(oneself.problem()).isEqualTo("validation-failed");
        assertThat(nobody.problem()).isEqualTo("user-not-found");
        assertThat(king.problem()).isEqualTo("validation-failed");
        assertThat(client.get(note + "/shares").as(ada).send().json().path("items"))
                .isEmpty();
    }

    @Test
    void sharing_again_changes_the_role() {
        var note = write(ada);

        assertThat(share(note, grace, "reader").status()).isEqualTo(201);
        assertThat(share(note, grace, "reader").status()).isEqualTo(200);
        assertThat(share(note, grace, "editor").status()).isEqualTo(200);
        assertThat(client.get(note + "/shares").as(ada).send().text())
                .isEqualTo("{\"items\":[{\"userId\":\"%s\",\"role\":\"editor\"}]}".formatted(grace.id()));
    }

    @Test
    void a_list_shows_nobody_elses_notes_and_its_cursor_serves_nobody_else() {
        var linus = Person.arrive(client);
        write(linus);
        write(linus);
        var cursor = client.get("/v1/notes?limit=1")
                .as(linus)
                .send()
                .json()
                .path("nextCursor")
                .asText();

        var stolen = client.get("/v1/notes?limit=1&cursor=" + cursor).as(grace).send();
        var elsewhere = client.get("/v1/notes?limit=1&state=archived&cursor=" + cursor)
                .as(linus)
                .send();
        var own = client.get("/v1/notes?limit=1&cursor=" + cursor).as(linus).send();

        assertThat(stolen.problem()).isEqualTo("invalid-cursor");
        assertThat(elsewhere.problem()).isEqualTo("invalid-cursor");
        assertThat(own.status()).isEqualTo(200);
    }

    private String write(Person owner) {
        var written =
                client.post("/v1/notes", "{\"title\": \"Secret\"}").as(owner).send();
        return String.valueOf(written.header("Location"));
    }

    private Client.Answer share(String note, Person grantee, String role) {
        return client.put(note + "/shares/" + grantee.id(), "{\"role\": \"%s\"}".formatted(role))
                .as(ada)
                .send();
    }
}
