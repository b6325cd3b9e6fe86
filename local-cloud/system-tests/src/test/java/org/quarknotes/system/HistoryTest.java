package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What notes were before, and the trash. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryTest {
    private static final String FIRST =
            "{\"title\": \"First\", \"body\": \"one\", \"tags\": [\"a\"], \"pinned\": true}";

    private Client client;
    private Person grace;
    private Desk desk;

    @BeforeAll
    void arrive(Quarknotes.Running system) {
        client = system.client();
        grace = Person.arrive(client);
        desk = new Desk(client, Person.arrive(client));
    }

    @Test
    void every_write_leaves_the_former_state_behind_whole() {
        var note = desk.write(FIRST);
        var first = desk.read(note);
        desk.patch(note, "{\"title\": \"Second\", \"body\": \"%s\"}".formatted("two ".repeat(100)));
        var second = desk.read(note);
        desk.patch(note, "{\"state\": \"archived\"}");

        var versions = desk.all(note + "/versions");

        assertThat(versions.stream().map(version -> version.path("version").asInt()))
                .containsExactly(2, 1);
        assertThat(versions.getFirst().path("snippet").asText()).hasSize(200);
        assertThat(versions).noneMatch(version -> version.has("body"));
        assertThat(desk.read(note + "/versions/1")).isEqualTo(first);
        assertThat(desk.read(note + "/versions/2")).isEqualTo(second);
    }

    @Test
    void only_a_former_version_is_found() {
        var note = desk.write(FIRST);
        desk.patch(note, "{\"title\": \"Second\"}");

        for (var number : List.of("0", "2", "3", "-1", "01", "1.0", "x", "%23", "9".repeat(30))) {
            assertThat(desk.refusal(client.get(note + "/versions/" + number)))
                    .as(number)
                    .isEqualTo("not-found");
            assertThat(desk.refusal(client.request("POST", note + "/versions/" + number + "/restore")
                            .ifMatch("*")))
                    .as(number)
                    .isEqualTo("not-found");
        }
        assertThat(desk.read(note).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void the_content_of_a_former_version_comes_back_as_a_new_one() {
        var note = desk.write(FIRST);
        desk.patch(
                note,
                "{\"title\": \"Second\", \"body\": null, \"tags\": [\"b\"], \"pinned\": false, \"state\": \"archived\"}");

        var restored = client.request("POST", note + "/versions/1/restore")
                .as(desk.person())
                .ifMatch("\"2\"")
                .send();

        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.etag()).isEqualTo("\"3\"");
        assertThat(restored.json()).isEqualTo(desk.read(note));
        assertThat(restored.json().path("title").asText()).isEqualTo("First");
        assertThat(restored.json().path("body").asText()).isEqualTo("one");
        assertThat(restored.json().path("tags").toString()).isEqualTo("[\"a\"]");
        assertThat(restored.json().path("pinned").asBoolean()).isTrue();
        assertThat(restored.json().path("state").asText()).isEqualTo("archived");
        assertThat(desk.all(note + "/versions", "title")).containsExactly("Second", "First");
    }

    @Test
    void a_note_comes_back_from_the_trash_to_where_it_was() {
        for (var state : List.of("active", "archived")) {
            var note = desk.write(FIRST);
            desk.patch(note, "{\"state\": \"%s\", \"title\": \"Second\"}".formatted(state));
            desk.trash(note);
            assertThat(desk.read(note).path("state").asText()).isEqualTo("trashed");

            var restored = desk.restore(note);

            assertThat(restored.etag()).isEqualTo("\"4\"");
            assertThat(restored.json()).isEqualTo(desk.read(note));
            assertThat(restored.json().path("state").asText()).isEqualTo(state);
            assertThat(desk.all(note + "/versions", "state")).containsExactly("trashed", state, "active");
        }
    }

    @Test
    void what_has_no_effect_is_no_version() {
        var note = desk.write(FIRST);

        assertThat(desk.restore(note).etag()).isEqualTo("\"1\"");
        desk.trash(note);
        desk.trash(note);

        assertThat(desk.read(note).path("version").asInt()).isEqualTo(2);
        assertThat(desk.all(note + "/versions")).hasSize(1);
    }

    @Test
    void a_note_in_the_trash_can_be_read_restored_and_deleted_and_nothing_else() {
        var note = desk.write(FIRST);
        desk.patch(note, "{\"title\": \"Second\"}");
        Sharing.share(client, desk.person(), note, grace, "editor");
        desk.trash(note);
        var before = desk.read(note);

        for (var request : List.of(
                client.put(note, FIRST).ifMatch("*"),
                client.patch(note, "{\"pinned\": false}").ifMatch("*"),
                client.request("POST", note + "/versions/1/restore").ifMatch("*"),
                client.put(note + "/shares/" + grace.id(), "{\"role\": \"reader\"}"),
                client.delete(note + "/shares/" + grace.id()))) {
            assertThat(desk.refusal(request)).as(request.toString()).isEqualTo("note-trashed");
        }
        assertThat(desk.read(note)).isEqualTo(before);
        assertThat(desk.all(note + "/versions")).hasSize(2);
        assertThat(desk.read(note + "/shares").path("items")).hasSize(1);
    }

    @Test
    void whom_a_trashed_note_was_shared_with_can_do_nothing_with_it() {
        var note = desk.write(FIRST);
        desk.patch(note, "{\"title\": \"Second\"}");
        Sharing.share(client, desk.person(), note, grace, "editor");
        desk.trash(note);
        var editor = new Desk(client, grace);

        for (var request : List.of(
                client.get(note),
                client.patch(note, "{}").ifMatch("*"),
                client.get(note + "/versions"),
                client.get(note + "/versions/1"),
                client.request("POST", note + "/versions/1/restore").ifMatch("*"),
                client.request("POST", note + "/restore"),
                client.get(note + "/shares"),
                client.delete(note + "/shares/" + grace.id()))) {
            assertThat(editor.refusal(request)).as(request.toString()).isEqualTo("note-not-found");
        }
        desk.restore(note);
        assertThat(editor.read(note).path("role").asText()).isEqualTo("editor");
    }

    @Test
    void nothing_is_left_of_a_purged_note() {
        var note = desk.write(FIRST);
        desk.patch(note, "{\"title\": \"Second\", \"tags\": [\"purged\"]}");
        Sharing.share(client, desk.person(), note, grace, "reader");

        desk.purge(note);

        for (var person : List.of(desk.person(), grace)) {
            for (var path : List.of("", "/versions", "/versions/1", "/shares")) {
                assertThat(new Desk(client, person).refusal(client.get(note + path)))
                        .isEqualTo("note-not-found");
            }
        }
        assertThat(desk.refusal(client.request("POST", note + "/restore"))).isEqualTo("note-not-found");
        assertThat(desk.all("/v1/notes?state=trashed", "id")).doesNotContain(Desk.id(note));
        assertThat(new Desk(client, grace).all("/v1/notes/shared", "id")).doesNotContain(Desk.id(note));
        assertThat(desk.tags()).doesNotContainKey("purged");
    }
}
