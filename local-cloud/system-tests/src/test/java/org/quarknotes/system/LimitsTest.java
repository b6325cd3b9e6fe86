package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** As much as is allowed, and one more. Characters are code points; bytes are those of UTF-8. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {
    private static final String SMILE = "😀";

    private Client client;
    private Desk desk;
    private String note;

    @BeforeAll
    void arrive(Quarknotes.Running system) {
        client = system.client();
        desk = new Desk(client, Person.arrive(client));
        note = desk.write("{\"title\": \"Untouched\"}");
    }

    /** A field, as much of it as is allowed, and one more. */
    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of("title", text("t".repeat(200)), text("t".repeat(201))),
                Arguments.of("title", text(SMILE.repeat(200)), text(SMILE.repeat(200) + "!")),
                Arguments.of("title", text(" " + "t".repeat(200) + " "), text("")),
                Arguments.of("body", text("b".repeat(65_536)), text("b".repeat(65_537))),
                Arguments.of("body", text("é".repeat(32_768)), text("é".repeat(32_768) + "!")),
                Arguments.of("body", text(SMILE.repeat(16_384)), text("!" + SMILE.repeat(16_384))),
                Arguments.of(
                        "tags", Batches.twentyTags("t"), Batches.twentyTags("t").replace("]", ",\"u\"]")),
                Arguments.of("tags", list("t".repeat(40)), list("t".repeat(41))),
                Arguments.of("tags", list(SMILE.repeat(40)), list(SMILE.repeat(41))),
                Arguments.of("tags", list("  " + "t".repeat(40) + "  "), list("\u3000")));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void as_much_as_is_allowed_is_kept_and_one_more_is_refused(String field, String most, String tooMuch) {
        var kept = desk.write(note(field, most));
        desk.patch(kept, "{\"%s\": %s}".formatted(field, most));

        for (var request : Stream.of(
                        client.post("/v1/notes", note(field, tooMuch)),
                        client.put(note, note(field, tooMuch)).ifMatch("*"),
                        client.patch(note, "{\"%s\": %s}".formatted(field, tooMuch))
                                .ifMatch("*"))
                .toList()) {
            var refused = request.as(desk.person()).send();

            assertThat(refused.problem()).isEqualTo("validation-failed");
            assertThat(refused.json().path("violations").findValuesAsText("field"))
                    .containsExactly(field);
        }
        assertThat(desk.read(note).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void a_body_is_kept_as_it_was_given_to_the_byte() {
        var body = "\\u0001 \\t\\r\\n  trailing \\u202e\\ufeff \\ud83c\\udf31 \\\"#%23 ";

        var path = desk.write("{\"title\": \"raw\", \"body\": \"%s\"}".formatted(body));

        assertThat(desk.read(path).path("body").asText()).isEqualTo("\u0001 \t\r\n  trailing \u202e\ufeff 🌱 \"#%23 ");
    }

    /** What a request may be said to hold, and how it is answered. */
    @ParameterizedTest
    @CsvSource({
        "POST,  application/json,                  201",
        "POST,  application/json;charset=utf-8,    201",
        "POST,  APPLICATION/JSON,                  201",
        "POST,  application/merge-patch+json,      unsupported-media-type",
        "POST,  application/xml,                   unsupported-media-type",
        "POST,  text/plain,                        unsupported-media-type",
        "POST,  application/x-www-form-urlencoded, unsupported-media-type",
        "POST,  multipart/form-data,               unsupported-media-type",
        "PUT,   text/json,                         unsupported-media-type",
        "PATCH, application/json,                  unsupported-media-type",
        "PATCH, application/json-patch+json,       unsupported-media-type",
        "PATCH, application/merge-patch+json,      200",
    })
    void only_the_type_that_is_read_is_accepted(String method, String type, String outcome) {
        var path = method.equals("POST") ? "/v1/notes" : desk.write("{\"title\": \"typed\"}");

        var answer = client.request(method, path)
                .json("{\"title\": \"typed\"}")
                .header("Content-Type", type)
                .ifMatch("*")
                .as(desk.person())
                .send();

        assertThat(answer.outcome()).isEqualTo(outcome);
    }

    /** The given field as given, and what a note needs beside it. */
    private static String note(String field, String value) {
        var title = field.equals("title") ? "" : "\"title\": \"limits\", ";
        return "{%s\"%s\": %s}".formatted(title, field, value);
    }

    private static String text(String text) {
        return "\"" + text + "\"";
    }

    private static String list(String tag) {
        return "[\"" + tag + "\"]";
    }
}
