package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** One's own notes, from the first to the last. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoteStoryTest {
    private Client client;
    private Person ada;

    @BeforeAll
    void arrive(Quarknotes.Running system) {
        client = system.client();
        ada = Person.arrive(client);
    }

    @Test
    void a_new_note_answers_with_its_address_and_tag() {
        var created = client.post(
                        "/v1/notes", "{\"title\": \" Groceries \", \"body\": \"- milk\", \"tags\": [\" Home \"]}")
                .as(ada)
                .send();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Content-Type")).startsWith("application/json");
        assertThat(created.header("Location")).isEqualTo("/v1/notes/" + id(created));
        assertThat(created.etag()).isEqualTo("\"1\"");
        assertThat(created.header("Cache-Control")).isNotBlank();
        assertThat(created.header("X-Request-Id")).isNotBlank();
        var note = created.json();
        assertThat(note.path("ownerId").asText()).isEqualTo(ada.id());
        assertThat(note.path("title").asText()).isEqualTo("Groceries");
        assertThat(note.path("body").asText()).isEqualTo("- milk");
        assertThat(note.path("tags").toString()).isEqualTo("[\"home\"]");
        assertThat(note.path("pinned").asBoolean(true)).isFalse();
        assertThat(note.path("state").asText()).isEqualTo("active");
        assertThat(note.path("role").asText()).isEqualTo("owner");
        assertThat(note.path("version").asInt()).isEqualTo(1);
        assertThat(note.path("createdAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(note.path("updatedAt")).isEqualTo(note.path("createdAt"));
    }

    @Test
    void a_note_is_read_as_it_was_written_and_only_sent_when_it_is_news() {
        var created = write("Read me");
        var path = created.header("Location");

        var read = client.get(path).as(ada).send();
        var again =
                client.get(path).as(ada).header("If-None-Match", read.etag()).send();
        var head = client.request("HEAD", path).as(ada).send();

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(read.etag());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.etag()).isEqualTo(read.etag());
        assertThat(head.bytes()).isEmpty();
    }

    @Test
    void a_write_needs_the_version_that_was_seen() {
        var path = write("First").header("Location");
        var second = "{\"title\": \"Second\"}";

        var blind = client.put(path, second).as(ada).send();
        var unreadable = client.put(path, second).as(ada).ifMatch("first").send();
        var seen = client.put(path, second).as(ada).ifMatch("\"1\"").send();
        var stale = client.put(path, second).as(ada).ifMatch("\"1\"").send();
        var anyhow = client.put(path, second).as(ada).ifMatch("*").send();

        assertThat(blind.problem()).isEqualTo("precondition-required");
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.etag()).isEqualTo("\"2\"");
        assertThat(stale.problem()).isEqualTo("stale-version");
        assertThat(anyhow.etag()).isEqualTo("\"3\"");
    }

    @Test
    void a_patch_changes_what_it_names() {
        var path = client.post("/v1/notes", "{\"title\": \"A\", \"body\": \"text\", \"tags\": [\"x\"]}")
                .as(ada)
                .send()
                .header("Location");

        var patched = patch(path, "{\"pinned\": true, \"tags\": null, \"state\": \"archived\"}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.json().path("title").asText()).isEqualTo("A");
        assertThat(patched.json().path("body").asText()).isEqualTo("text");
        assertThat(patched.json().path("pinned").asBoolean()).isTrue();
        assertThat(patched.json().path("tags")).isEmpty();
        assertThat(patched.json().path("state").asText()).isEqualTo("archived");
    }

    @Test
    void a_deleted_note_lies_in_the_trash_until_it_is_purged() {
        var path = write("Old").header("Location");

        var trashed = client.request("DELETE", path).as(ada).ifMatch("\"1\"").send();
        var seen = client.get(path).as(ada).send();
        var changed =
                client.put(path, "{\"title\": \"New\"}").as(ada).ifMatch("*").send();
        var purged = client.request("DELETE", path + "?purge=true")
                .as(ada)
                .ifMatch(seen.etag())
                .send();

        assertThat(trashed.status()).isEqualTo(204);
        assertThat(trashed.bytes()).isEmpty();
        assertThat(seen.json().path("state").asText()).isEqualTo("trashed");
        assertThat(seen.etag()).isEqualTo("\"2\"");
        assertThat(changed.problem()).isEqualTo("note-trashed");
        assertThat(purged.status()).isEqualTo(204);
        assertThat(client.get(path).as(ada).send().problem()).isEqualTo("note-not-found");
    }

    @Test
    void a_list_pages_through_every_note_once_the_latest_first() {
        var grace = Person.arrive(client);
        for (int n = 1; n <= 7; n++) {
            client.post("/v1/notes", "{\"title\": \"note %d\", \"body\": \"%s\"}".formatted(n, "long ".repeat(100)))
                    .as(grace)
                    .send();
        }

        var titles = new ArrayList<String>();
        var page = client.get("/v1/notes?limit=3").as(grace).send();
        while (true) {
            page.json()
                    .path("items")
                    .forEach(note -> titles.add(note.path("title").asText()));
            if (page.json().path("nextCursor").isNull()) {
                break;
            }
            assertThat(page.header("Link")).endsWith("rel=\"next\"");
            page = client.get(page.header("Link").replaceAll("^<|>.*$", ""))
                    .as(grace)
                    .send();
        }

        assertThat(titles).containsExactly("note 7", "note 6", "note 5", "note 4", "note 3", "note 2", "note 1");
        var first = client.get("/v1/notes?limit=1&sort=updatedAt").as(grace).send();
        var summary = first.json().path("items").path(0);
        assertThat(summary.path("title").asText()).isEqualTo("note 1");
        assertThat(summary.path("snippet").asText()).hasSize(200);
        assertThat(summary.has("body")).isFalse();
    }

    @Test
    void every_path_tells_what_it_answers_to() {
        var path = write("Options").header("Location");

        var options = client.request("OPTIONS", path).as(ada).send();
        var wrong = client.request("POST", path).as(ada).json("{}").send();
        var nowhere = client.get("/v1/nowhere").as(ada).send();

        assertThat(options.status()).isIn(200, 204);
        assertThat(options.header("Allow")).contains("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS");
        assertThat(wrong.problem()).isEqualTo("method-not-allowed");
        assertThat(wrong.header("Allow")).contains("GET", "PUT");
        assertThat(nowhere.problem()).isEqualTo("not-found");
    }

    private Client.Answer write(String title) {
        return client.post("/v1/notes", "{\"title\": \"%s\"}".formatted(title))
                .as(ada)
                .send();
    }

    private Client.Answer patch(String path, String patch) {
        return client.request("PATCH", path)
                .bytes(patch.getBytes(UTF_8), "application/merge-patch+json")
                .as(ada)
                .ifMatch("\"1\"")
                .send();
    }

    private static String id(Client.Answer answer) {
        return answer.json().path("id").asText();
    }
}
