package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same request to the containers and to the functions: status, headers and body are the same to the byte. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParityTest {
    /** What belongs to a connection or a moment, not to an answer. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("date", "connection", "transfer-encoding", "keep-alive");

    private Client containers;
    private Client functions;
    private Functions running;
    private Person ada;

    @BeforeAll
    void start(Quarknotes.Running system) {
        containers = system.client();
        running = new Functions(system);
        functions = running.client();
        ada = Person.arrive(containers);
    }

    @AfterAll
    void stop() throws Exception {
        running.close();
    }

    @Test
    void a_note_is_created_read_and_listed_alike() {
        var text =
                "{\"title\": \"Grüße, 世界 🌱\", \"body\": \"- milk, bread\\n- \\\"quoted\\\"\", \"tags\": [\"home\"]}";
        var note =
                String.valueOf(containers.post("/v1/notes", text).as(ada).send().header("Location"));

        assertAlikeButForIdsAndTimes(client -> client.post("/v1/notes", text).as(ada));
        assertAlike(client -> client.get(note).as(ada));
        assertAlike(client -> client.get("/v1/notes").as(ada));
        assertAlike(client -> client.get("/v1/notes?limit=1&sort=updatedAt").as(ada));
        assertAlike(client ->
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
        assertAlike(client -> client.get(note).as(ada));
    }

    @Test
    void people_and_sessions_are_alike() {
        var person = Person.arrive(functions);

        assertAlike(client -> client.get("/v1/users/me").as(person));
        assertAlike(client -> client.get("/v1/users/" + person.id()).as(ada));
        assertAlike(client -> client.get("/.well-known/jwks.json"));
        assertAlike(client -> client.get("/.well-known/openid-configuration"));
        assertAlike(client -> client.get("/v1/notifications").as(person));
        assertAlike(client ->
                client.post("/v1/sessions", "{\"email\": \"a@b.example\", \"password\": \"wrong password\"}"));
        assertAlike(client -> client.post("/v1/sessions/refresh", "{\"refreshToken\": \"" + "A".repeat(43) + "\"}"));
    }

    @Test
    void preconditions_and_caches_are_alike() {
        var note = Sharing.newNote(containers, ada, "conditional");

        assertAlike(client -> client.get(note).header("If-None-Match", "\"1\"").as(ada));
        assertAlike(client ->
                client.get(note).header("If-None-Match", "W/\"1\", \"7\"").as(ada));
        assertAlike(client -> client.request("HEAD", note).as(ada));
        assertAlike(client -> client.put(note, "{\"title\": \"a\"}").as(ada));
        assertAlike(client ->
                client.put(note, "{\"title\": \"a\"}").ifMatch("\"9\"").as(ada));
        assertAlike(client -> client.request("DELETE", note).ifMatch("nonsense").as(ada));
    }

    @Test
    void refusals_are_alike() {
        var missing = "/v1/notes/01890a5d-ac96-774b-bcce-b302099a8057";

        assertAlike(client -> client.get("/v1/notes"));
        assertAlike(client -> client.get("/v1/notes").header("Authorization", "Bearer a.b.c"));
        assertAlike(client -> client.get(missing).as(ada));
        assertAlike(client -> client.get("/v1/nowhere").as(ada));
        assertAlike(client -> client.get("/v1/notes/a%2Fb").as(ada));
        assertAlike(client -> client.get("/v1/notes?limit=%31%30&limit=2").as(ada));
        assertAlike(client -> client.get("/v1/notes?cursor=a+b%2B").as(ada));
        assertAlike(client -> client.request("OPTIONS", missing).as(ada));
        assertAlike(client -> client.post(missing, "{}").as(ada));
        assertAlike(
                client -> client.get("/v1/notes").header("Accept", "text/html").as(ada));
        for (var body : List.of("", "{", "{\"titel\": 1}", "{\"title\": \"\"}", "\"" + "x".repeat(1 << 20) + "\"")) {
            assertAlike(client -> client.post("/v1/notes", body).as(ada));
        }
        assertAlike(client -> client.request("POST", "/v1/notes")
                .bytes(new byte[] {(byte) 0xff}, "application/json")
                .as(ada));
        assertAlike(client -> client.request("POST", "/v1/notes")
                .bytes("<a/>".getBytes(UTF_8), "application/xml")
                .as(ada));
    }

    @Test
    void the_description_of_the_api_and_the_pages_of_problems_are_alike() {
        assertAlike(client -> client.get("/openapi.json"));
        assertAlike(client -> client.get("/problems/note-not-found"));
        assertAlike(client -> client.get("/problems/no-such-problem"));
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

    private void assertAlike(Function<Client, Client.Request> request) {
        assertAlike(request, Function.identity());
    }

    private void assertAlikeButForIdsAndTimes(Function<Client, Client.Request> request) {
        assertAlike(
                request,
                text -> text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{12}Z", "TIME"));
    }

    private void assertAlike(Function<Client, Client.Request> request, Function<String, String> blur) {
        var container = send(request, containers);
        var function = send(request, functions);

        assertThat(blur.apply(seen(function))).isEqualTo(blur.apply(seen(container)));
    }

    private static Client.Answer send(Function<Client, Client.Request> request, Client client) {
        return request.apply(client).header("X-Request-Id", "parity").send();
    }

    /** Status, headers by name, and the body as it is; bytes that are no text would show as replacement characters. */
    private static String seen(Client.Answer answer) {
        var headers = new TreeMap<String, List<String>>();
        answer.response().headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.keySet().removeAll(OF_THE_CONNECTION);
        return answer.status() + "\n" + lines(headers) + "\n" + answer.text();
    }

    private static String lines(Map<String, List<String>> headers) {
        var lines = new StringBuilder();
        headers.forEach(
                (name, values) -> lines.append(name).append(": ").append(values).append('\n'));
        return lines.toString();
    }
}
