package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same request to the containers and to the functions: status, headers and body are the same to the byte. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParityTest {
    private Client containers;
    private Client functions;
    private BothShapes shapes;
    private Person ada;

    @BeforeAll
    void start(Quarknotes.Running system, Functions running) {
        containers = system.client();
        functions = running.client();
        shapes = new BothShapes(containers, functions);
        ada = Person.arrive(containers);
    }

    @Test
    void a_note_is_created_read_and_listed_alike() {
        var text =
                "{\"title\": \"Grüße, 世界 🌱\", \"body\": \"- milk, bread\\n- \\\"quoted\\\"\", \"tags\": [\"home\"]}";
        var note =
                String.valueOf(containers.post("/v1/notes", text).as(ada).send().header("Location"));

        shapes.answerAlikeButForIdsAndTimes(
                client -> client.post("/v1/notes", text).as(ada));
        shapes.answerAlike(client -> client.get(note).as(ada));
        shapes.answerAlike(client -> client.get("/v1/notes").as(ada));
        shapes.answerAlike(
                client -> client.get("/v1/notes?limit=1&sort=updatedAt").as(ada));
        shapes.answerAlike(client ->
                client.get("/v1/notes?limit=1&state=active&cursor=" + cursor()).as(ada));
    }

    @Test
    void a_note_that_one_shape_wrote_is_changed_by_the_other() {
        var note = String.valueOf(functions
                .post("/v1/notes", "{\"title\": \"from a function\"}")
                .as(ada)
                .send()
                .header("Location"));

        var changed = containers
                .put(note, "{\"title\": \"from a container\"}")
                .as(ada)
                .ifMatch("\"1\"")
                .send();
        var again = functions
                .put(note, "{\"title\": \"from a function again\"}")
                .as(ada)
                .ifMatch(changed.etag())
                .send();

        assertThat(again.etag()).isEqualTo("\"3\"");
        shapes.answerAlike(client -> client.get(note).as(ada));
    }

    @Test
    void people_and_sessions_are_alike() {
        var person = Person.arrive(functions);

        shapes.answerAlike(client -> client.get("/v1/users/me").as(person));
        shapes.answerAlike(client -> client.get("/v1/users/" + person.id()).as(ada));
        shapes.answerAlike(client -> client.get("/.well-known/jwks.json"));
        shapes.answerAlike(client -> client.get("/.well-known/openid-configuration"));
        shapes.answerAlike(client -> client.get("/v1/notifications").as(person));
        shapes.answerAlike(client ->
                client.post("/v1/sessions", "{\"email\": \"a@b.example\", \"password\": \"wrong password\"}"));
        shapes.answerAlike(
                client -> client.post("/v1/sessions/refresh", "{\"refreshToken\": \"" + "A".repeat(43) + "\"}"));
    }

    @Test
    void inboxes_and_preferences_are_alike() {
        var person = Person.arrive(functions);
        var nobodys = "/v1/notifications/01890a5d-ac96-774b-bcce-b302099a8057/read";
        var preferences = "/v1/notification-preferences";

        shapes.answerAlike(client -> client.get("/v1/notifications?unread=true").as(person));
        shapes.answerAlike(client -> client.get("/v1/notifications?unread=yes").as(person));
        shapes.answerAlike(
                client -> client.get("/v1/notifications/unread-count").as(person));
        shapes.answerAlike(client -> client.request("POST", nobodys).as(person));
        shapes.answerAlike(
                client -> client.request("POST", "/v1/notifications/read-all").as(person));
        shapes.answerAlike(client -> client.get(preferences).as(person));
        shapes.answerAlike(client ->
                client.get(preferences).header("If-None-Match", "\"0\"").as(person));
        shapes.answerAlike(client -> client.put(preferences, "{}").as(person));
        for (var body : List.of("{\"note.eaten\": {}}", "{\"note.shared\": {\"fax\": true}}", "[]", "{")) {
            shapes.answerAlike(
                    client -> client.put(preferences, body).ifMatch("*").as(person));
        }
        shapes.answerAlike(
                client -> client.put(preferences, "{}").ifMatch("\"9\"").as(person));
    }

    @Test
    void a_function_keeps_no_connection_open_and_says_so() {
        assertThat(functions.get(EventStream.PATH).as(ada).send().problem()).isEqualTo("not-implemented");
        assertThat(functions.get(NotificationSocket.PATH).as(ada).send().problem())
                .isEqualTo("not-implemented");
        shapes.answerAlike(client -> client.get(EventStream.PATH));
        shapes.answerAlike(client -> client.get(NotificationSocket.PATH));
    }

    @Test
    void preconditions_and_caches_are_alike() {
        var note = Sharing.newNote(containers, ada, "conditional");

        shapes.answerAlike(
                client -> client.get(note).header("If-None-Match", "\"1\"").as(ada));
        shapes.answerAlike(client ->
                client.get(note).header("If-None-Match", "W/\"1\", \"7\"").as(ada));
        shapes.answerAlike(client -> client.request("HEAD", note).as(ada));
        shapes.answerAlike(client -> client.put(note, "{\"title\": \"a\"}").as(ada));
        shapes.answerAlike(client ->
                client.put(note, "{\"title\": \"a\"}").ifMatch("\"9\"").as(ada));
        shapes.answerAlike(
                client -> client.request("DELETE", note).ifMatch("nonsense").as(ada));
    }

    @Test
    void refusals_are_alike() {
        var missing = "/v1/notes/01890a5d-ac96-774b-bcce-b302099a8057";

        shapes.answerAlike(client -> client.get("/v1/notes"));
        shapes.answerAlike(client -> client.get("/v1/notes").header("Authorization", "Bearer a.b.c"));
        shapes.answerAlike(client -> client.get(missing).as(ada));
        shapes.answerAlike(client -> client.get("/v1/nowhere").as(ada));
        shapes.answerAlike(client -> client.get("/v1/notes/a%2Fb").as(ada));
        shapes.answerAlike(
                client -> client.get("/v1/notes?limit=%31%30&limit=2").as(ada));
        shapes.answerAlike(client -> client.get("/v1/notes?cursor=a+b%2B").as(ada));
        shapes.answerAlike(client -> client.request("OPTIONS", missing).as(ada));
        shapes.answerAlike(client -> client.post(missing, "{}").as(ada));
        shapes.answerAlike(
                client -> client.get("/v1/notes").header("Accept", "text/html").as(ada));
        for (var body : List.of("", "{", "{\"titel\": 1}", "{\"title\": \"\"}", "\"" + "x".repeat(1 << 20) + "\"")) {
            shapes.answerAlike(client -> client.post("/v1/notes", body).as(ada));
        }
        shapes.answerAlike(client -> client.request("POST", "/v1/notes")
                .bytes(new byte[] {(byte) 0xff}, "application/json")
                .as(ada));
        shapes.answerAlike(client -> client.request("POST", "/v1/notes")
                .bytes("<a/>".getBytes(UTF_8), "application/xml")
                .as(ada));
    }

    @Test
    void the_description_of_the_api_and_the_pages_of_problems_are_alike() {
        shapes.answerAlike(client -> client.get("/openapi.json"));
        shapes.answerAlike(client -> client.get("/problems/note-not-found"));
        shapes.answerAlike(client -> client.get("/problems/no-such-problem"));
    }

    private String cursor() {
        return containers
                .get("/v1/notes?limit=1&state=active")
                .as(ada)
                .send()
                .json()
                .path("nextCursor")
                .asText();
    }
}
