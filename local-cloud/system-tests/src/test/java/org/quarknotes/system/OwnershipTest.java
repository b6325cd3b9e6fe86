package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Who may do what with whose note. */
@ExtendWith(Quarknotes.class)
@ResourceLock(Cast.ON_STAGE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnershipTest {
    private Client client;
    private Cast cast;
    private Person ada;
    private Person grace;

    @BeforeAll
    void arrive(Quarknotes.Running system, Cast people) {
        client = system.client();
        cast = people;
        ada = cast.owner();
        grace = cast.stranger();
    }

    /** Every operation on one note, and some whose content is broken: strangers must not get as far as that. */
    private Stream<Client.Request> operationsOn(Scene scene) {
        var sound = Matrix.rows()
                .filter(row -> row.path().startsWith("/v1/notes/{id}"))
                .map(row -> Calls.of(row.operation(), scene));
        var note = scene.note();
        var broken = Stream.of(
                client.request("HEAD", note),
                client.put(note, "{\"title\": 7}").ifMatch("*"),
                client.put(note, "{").ifMatch("\"99\""),
                client.put(note, "{}"),
                client.patch(note, "{").ifMatch("*"),
                client.delete(note + "?purge=true").ifMatch("*"),
                client.delete(note).ifMatch("nonsense"),
                client.get(note + "/versions/99"),
                client.request("POST", note + "/versions/x/restore"),
                client.delete(note + "/shares/x"),
                client.put(note + "/shares/x", "{\"role\": \"king\"}"));
        return Stream.concat(sound, broken);
    }

    @Test
    void a_note_of_someone_else_looks_missing_on_every_verb() {
        var scene = Scene.open(client, cast);

        operationsOn(scene).forEach(request -> {
            var strange = ask(request);
            var missing = ask(request.at(path -> path.replace(scene.id(), Scene.NOBODYS)));

            assertThat(strange.status()).as(request.toString()).isEqualTo(404);
            assertThat(strange.text()).as(request.toString()).isEqualTo(missing.text());
            assertThat(strange.response().headers().map().keySet())
                    .isEqualTo(missing.response().headers().map().keySet());
        });
        assertThat(client.get(scene.note()).as(cast.owner()).send().etag()).isEqualTo("\"2\"");
    }

    private Client.Answer ask(Client.Request request) {
        return request.as(cast.stranger()).header("X-Request-Id", "same").send();
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
    void everybody_sees_a_note_in_their_own_role() {
        var scene = Scene.open(client, cast);

        for (var person : Map.of("owner", cast.owner(), "editor", cast.editor(), "reader", cast.reader())
                .entrySet()) {
            var seen = client.get(scene.note()).as(person.getValue()).send().json();

            assertThat(seen.path("role").asText()).isEqualTo(person.getKey());
            assertThat(seen.path("ownerId").asText()).isEqualTo(cast.owner().id());
        }
    }

    @Test
    void nobody_raises_their_own_role() {
        var scene = Scene.open(client, cast);

        for (var person : List.of(cast.editor(), cast.reader())) {
            var answer = client.put(Calls.share(scene, person), "{\"role\": \"editor\"}")
                    .as(person)
                    .send();

            assertThat(answer.problem()).isEqualTo("forbidden");
        }
        assertThat(client.get(scene.note())
                        .as(cast.reader())
                        .send()
                        .json()
                        .path("role")
                        .asText())
                .isEqualTo("reader");
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
