package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of bad input gets its problem document, and leaves nothing behind. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String TOO_LONG = "x".repeat(201);
    private static final String TOO_MANY = Batches.twentyTags("t").replace("]", ", \"u\"]");

    private Client client;
    private Person ada;

    @BeforeAll
    void arrive(Quarknotes.Running system) {
        client = system.client();
        ada = Person.arrive(client);
    }

    static Stream<Arguments> badNotes() {
        return Stream.of(
                Arguments.of("{}", "validation-failed"),
                Arguments.of("{\"title\": \"  \"}", "validation-failed"),
                Arguments.of("{\"title\": \"" + TOO_LONG + "\"}", "validation-failed"),
                Arguments.of("{\"title\": \"a\", \"body\": \"" + "b".repeat(65_537) + "\"}", "validation-failed"),
                Arguments.of("{\"title\": \"a\", \"tags\": [\" \"]}", "validation-failed"),
                Arguments.of("{\"title\": \"a\", \"tags\": [null]}", "validation-failed"),
                Arguments.of("{\"title\": \"a\", \"tags\": [\"" + "t".repeat(41) + "\"]}", "validation-failed"),
                Arguments.of("{\"title\": null}", "validation-failed"),
                Arguments.of("{\"title\": \"a\", \"tags\": %s}".formatted(TOO_MANY), "validation-failed"),
                Arguments.of("{\"title\": \"a\", \"titel\": \"b\"}", "unknown-field"),
                Arguments.of("{\"title\": \"a\", \"version\": 1}", "unknown-field"),
                Arguments.of("{\"title\": \"a\", \"state\": \"archived\"}", "unknown-field"),
                Arguments.of("{\"title\": \"a\", \"ownerId\": \"x\"}", "unknown-field"),
                Arguments.of("", "malformed-body"),
                Arguments.of("{\"title\": ", "malformed-body"),
                Arguments.of("[]", "malformed-body"),
                Arguments.of("null", "malformed-body"),
                Arguments.of("{\"title\": 5}", "malformed-body"),
                Arguments.of("{\"title\": \"a\", \"body\": 5}", "malformed-body"),
                Arguments.of("{\"title\": \"a\", \"pinned\": \"true\"}", "malformed-body"),
                Arguments.of("{\"title\": \"a\", \"pinned\": 1}", "malformed-body"),
                Arguments.of("{\"title\": \"a\", \"tags\": \"b\"}", "malformed-body"),
                Arguments.of("{\"title\": \"a\", \"tags\": [5]}", "malformed-body"),
                Arguments.of("{\"title\": \"a\", \"tags\": {\"0\": \"b\"}}", "malformed-body"),
                Arguments.of(
                        "{\"title\": \"a\", \"tags\": %s}".formatted("[".repeat(5000) + "]".repeat(5000)),
                        "malformed-body"),
                Arguments.of("{\"title\": \"a\", \"title\": \"b\"}", "malformed-body"),
                Arguments.of("{\"title\": \"a\"} {}", "malformed-body"),
                Arguments.of("{\"title\": \"\\u0000\"}", "malformed-body"),
                Arguments.of("{\"title\": \"\\ud800\"}", "malformed-body"),
                Arguments.of("{\"title\": \"a\", \"body\": \"\\udc00\\ud800\"}", "malformed-body"),
                Arguments.of("{\"title\": \"a\", \"tags\": [\"\\ud83c\"]}", "malformed-body"),
                Arguments.of("{\"title\": \"a\", \"tags\": [\"\\u0000\"]}", "malformed-body"),
                Arguments.of("[".repeat(100_000), "malformed-body"));
    }

    @ParameterizedTest
    @MethodSource("badNotes")
    void a_bad_note_is_refused_and_not_kept(String body, String problem) {
        var before = client.get("/v1/notes").as(ada).send().text();

        var answer = client.post("/v1/notes", body).as(ada).send();

        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(client.get("/v1/notes").as(ada).send().text()).isEqualTo(before);
    }

    @Test
    void all_violations_are_named_at_once() {
        var answer = client.post("/v1/notes", "{\"title\": \"\", \"tags\": [\"\"]}")
                .as(ada)
                .send();

        assertThat(answer.json().path("violations").findValuesAsText("field")).containsExactly("title", "tags");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        var answer = client.request("POST", "/v1/notes")
                .bytes(new byte[] {'{', '"', 't', (byte) 0xff, '"', ':', '1', '}'}, "application/json")
                .as(ada)
                .send();

        assertThat(answer.problem()).isEqualTo("malformed-body");
    }

    @Test
    void a_body_over_a_mebibyte_is_refused() {
        var answer = client.post("/v1/notes", "{\"title\": \"a\", \"body\": \"" + "b".repeat(1 << 20) + "\"}")
                .as(ada)
                .send();

        assertThat(answer.problem()).isEqualTo("payload-too-large");
    }

    @Test
    void another_media_type_is_refused() {
        var xml = client.request("POST", "/v1/notes")
                .bytes("<note/>".getBytes(UTF_8), "application/xml")
                .as(ada)
                .send();
        var wanted = client.get("/v1/notes")
                .header("Accept", "application/xml")
                .as(ada)
                .send();

        assertThat(xml.problem()).isEqualTo("unsupported-media-type");
        assertThat(wanted.problem()).isEqualTo("not-acceptable");
    }

    @ParameterizedTest
    @MethodSource("badQueries")
    void a_bad_query_is_refused(String query, String problem) {
        assertThat(client.get("/v1/notes?" + query).as(ada).send().problem()).isEqualTo(problem);
    }

    static Stream<Arguments> badQueries() {
        return Stream.of(
                Arguments.of("limit=0", "validation-failed"),
                Arguments.of("limit=101", "validation-failed"),
                Arguments.of("limit=ten", "validation-failed"),
                Arguments.of("state=lost", "validation-failed"),
                Arguments.of("sort=title", "validation-failed"),
                Arguments.of("Limit=5", "unknown-field"),
                Arguments.of("limit=5&limit=6", "unknown-field"),
                Arguments.of("cursor=", "validation-failed"),
                Arguments.of("limit", "validation-failed"),
                Arguments.of("cursor=nonsense", "invalid-cursor"),
                Arguments.of("cursor=%F0%9F%8C%B1", "invalid-cursor"),
                Arguments.of("cursor=" + "A".repeat(4000), "invalid-cursor"));
    }

    @Test
    void a_query_that_is_no_text_is_refused() {
        for (var query : List.of("q=%00", "q=a%00b", "q=%ED%A0%80", "q=%FF", "tag=%00", "tag=%C3")) {
            var answer = client.get("/v1/notes?" + query).as(ada).send();

            assertThat(answer.status()).as(query).isEqualTo(400);
        }
    }

    /** A merge patch is read as strictly as the whole, and {@code null} takes away only what may be missing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": null}",
                "{\"title\": 5}",
                "{\"tags\": [[]]}",
                "{\"state\": \"trashed\"}",
                "{\"state\": \"lost\"}",
                "{\"role\": \"owner\"}",
                "{\"pinned\": \"yes\"}",
                "[]",
                "null",
                "5",
                "",
                "{\"pinned\": true, \"pinned\": false}",
                "{\"title\": {\"text\": \"a\"}}"
            })
    void a_bad_patch_is_refused_and_changes_nothing(String patch) {
        var note = Sharing.newNote(client, ada, "Patch me");

        var answer = client.patch(note, patch).ifMatch("*").as(ada).send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(client.get(note).as(ada).send().etag()).isEqualTo("\"1\"");
    }

    static Stream<Arguments> badRegistrations() {
        return Stream.of(
                Arguments.of("not-an-address", "long enough secret", "Ada"),
                Arguments.of("a@example.com", "short", "Ada"),
                Arguments.of("a@example.com", "p".repeat(129), "Ada"),
                Arguments.of("someone@example.com", "Someone@Example.com", "Ada"),
                Arguments.of("a@example.com", "password1", "Ada"),
                Arguments.of("a@example.com", "long enough secret", " "));
    }

    @ParameterizedTest
    @MethodSource("badRegistrations")
    void a_bad_registration_is_refused_and_repeats_no_secret(String email, String password, String name) {
        var answer = client.post(
                        "/v1/users",
                        "{\"email\": \"%s\", \"password\": \"%s\", \"displayName\": \"%s\"}"
                                .formatted(email, password, name))
                .send();

        assertThat(answer.problem()).isEqualTo("validation-failed");
        assertThat(answer.text()).doesNotContain(password);
    }

    @Test
    void an_address_is_taken_once_however_it_is_spelled() {
        var again = client.post(
                        "/v1/users",
                        "{\"email\": \"%s\", \"password\": \"%s\", \"displayName\": \"Eve\"}"
                                .formatted(ada.email().toUpperCase(Locale.ROOT), Person.PASSWORD))
                .send();

        assertThat(again.problem()).isEqualTo("email-taken");
    }

    @Test
    void a_request_id_is_kept_if_it_is_sane_and_replaced_if_not() {
        var sane = client.get("/v1/notes").header("X-Request-Id", "my-id.1").send();
        var mad = client.get("/v1/notes").header("X-Request-Id", "a b\tc").send();

        assertThat(sane.header("X-Request-Id")).isEqualTo("my-id.1");
        assertThat(sane.json().path("instance").asText()).isEqualTo("my-id.1");
        assertThat(mad.json().path("instance").asText()).startsWith("urn:uuid:");
    }
}
