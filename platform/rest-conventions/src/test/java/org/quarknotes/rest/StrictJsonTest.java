package org.quarknotes.rest;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;

class StrictJsonTest {
    private final StrictJson json = new StrictJson();

    record Text(
            @Nullable String title,
            @Nullable List<String> tags,
            @Nullable Boolean pinned) {}

    @Test
    void a_fitting_object_becomes_a_record() {
        var read = read("{\"title\": \"Grüße 🌱\", \"tags\": [\"a\"], \"pinned\": true}");

        assertThat(read).isEqualTo(new Text("Grüße 🌱", List.of("a"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{\"title\": \"a\"",
                "{\"title\": \"a\"} x",
                "{\"title\": \"a\"}{}",
                "{\"title\": \"a\", \"title\": \"b\"}",
                "{\"title\": 7}",
                "{\"title\": 7.5}",
                "{\"title\": true}",
                "{\"title\": {}}",
                "{\"tags\": \"a\"}",
                "{\"tags\": [7]}",
                "{\"pinned\": \"true\"}",
                "{\"pinned\": 1}",
                "{\"title\": \"\\u0000\"}",
                "{\"title\": \"\\ud83c\"}",
                "{\"tags\": [\"\\udf31\"]}",
                "{'title': 'a'}",
                "{\"title\": NaN}",
                "{/* a comment */}",
            })
    void what_is_not_the_expected_json_is_malformed(String body) {
        assertThat(refusal(body.getBytes(UTF_8))).isEqualTo(ProblemType.MALFORMED_BODY);
    }

    @Test
    void bytes_that_are_no_utf8_are_malformed() {
        var overlong =
                new byte[] {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xc0, (byte) 0xaf, '"', '}'};

        assertThat(refusal(overlong)).isEqualTo(ProblemType.MALFORMED_BODY);
        assertThat(refusal("{\"title\": \"ü\"}".getBytes(UTF_16))).isEqualTo(ProblemType.MALFORMED_BODY);
    }

    @Test
    void nesting_without_end_is_malformed_and_harms_nobody() {
        assertThat(refusal("[".repeat(200_000).getBytes(UTF_8))).isEqualTo(ProblemType.MALFORMED_BODY);
    }

    @Test
    void an_unknown_field_is_named() {
        var refusal = catchThrowableOfType(ProblemException.class, () -> read("{\"titel\": \"a\"}"));

        assertThat(refusal.type()).isEqualTo(ProblemType.UNKNOWN_FIELD);
        assertThat(refusal.toProblem("r").violations().getFirst().field()).isEqualTo("titel");
    }

    @Test
    void a_merge_patch_sets_removes_and_leaves() {
        var present = new Text("old", List.of("a", "b"), true);

        var merged = json.merge(present, "{\"title\": \"new\", \"tags\": null}".getBytes(UTF_8), Text.class);

        assertThat(merged).isEqualTo(new Text("new", null, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"a\"", "{\"title\": 7}", "{\"title\": \"a\", \"title\": \"b\"}"})
    void a_merge_patch_is_read_as_strictly(String patch) {
        var refusal = catchThrowableOfType(
                ProblemException.class,
                () -> json.merge(new Text("old", null, null), patch.getBytes(UTF_8), Text.class));

        assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED_BODY);
    }

    private Text read(String body) {
        return json.read(body.getBytes(UTF_8), Text.class);
    }

    private ProblemType refusal(byte[] body) {
        return catchThrowableOfType(ProblemException.class, () -> json.read(body, Text.class))
                .type();
    }
}
