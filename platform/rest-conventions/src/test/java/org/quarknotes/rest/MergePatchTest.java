package org.quarknotes.rest;

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

/** Patches inside another document; those that are the document are in {@link StrictJsonTest}. */
class MergePatchTest {
    private final StrictJson json = new StrictJson();

    record Text(@Nullable String title, @Nullable List<String> tags) {}

    record Step(@Nullable String op, @Nullable MergePatch<Text> patch) {}

    record Steps(List<Step> steps) {}

    @Test
    void a_patch_inside_a_document_sets_removes_and_leaves() {
        var patch = patch("{\"title\": null, \"tags\": [\"b\"]}");

        assertThat(patch.mergedInto(new Text("old", List.of("a")))).isEqualTo(new Text(null, List.of("b")));
        assertThat(patch("{}").mergedInto(new Text("old", null))).isEqualTo(new Text("old", null));
    }

    @Test
    void a_patch_may_be_missing() {
        assertThat(read("{\"steps\": [{\"op\": \"x\", \"patch\": null}, {}]}").steps())
                .containsExactly(new Step("x", null), new Step(null, null));
    }

    @Test
    void an_unknown_member_is_named_with_its_place_before_anything_is_applied() {
        var refusal = catchThrowableOfType(ProblemException.class, () -> patch("{\"titel\": \"a\"}"));

        assertThat(refusal.type()).isEqualTo(ProblemType.UNKNOWN_FIELD);
        assertThat(refusal.toProblem("r").violations().getFirst().field()).isEqualTo("steps[0].patch.titel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "\"a\"",
                "{\"title\": 7}",
                "{\"title\": {}}",
                "{\"tags\": [[\"a\"]]}",
                "{\"title\": \"a\", \"title\": \"b\"}",
                "{\"title\": \"\\u0000\"}",
                "{\"title\": \"\\ud83c\"}"
            })
    void a_patch_inside_a_document_is_read_as_strictly(String patch) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> patch(patch))
                        .type())
                .isEqualTo(ProblemType.MALFORMED_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":", "[", "{\"unknown\":"})
    void nesting_without_end_is_malformed_and_harms_nobody(String opening) {
        for (int depth : new int[] {990, 100_000}) {
            var refusal = catchThrowableOfType(ProblemException.class, () -> patch(opening.repeat(depth)));

            assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED_BODY);
        }
    }

    private MergePatch<Text> patch(String patch) {
        var step = read("{\"steps\": [{\"patch\": " + patch + "}]}").steps().getFirst();
        assertThat(step.patch()).isNotNull();
        return step.patch();
    }

    private Steps read(String body) {
        return json.read(body.getBytes(UTF_8), Steps.class);
    }
}
