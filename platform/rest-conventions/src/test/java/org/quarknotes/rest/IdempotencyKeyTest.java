package org.quarknotes.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;

class IdempotencyKeyTest {
    private final StrictJson json = new StrictJson();

    @Test
    void a_request_may_have_none() {
        assertThat(IdempotencyKey.read(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", "!~", "#NOTE#1"})
    void up_to_255_visible_characters_are_a_key(String key) {
        assertThat(IdempotencyKey.read(List.of(key))).contains(new IdempotencyKey(key));
        assertThat(IdempotencyKey.read(List.of("k".repeat(255)))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\t", "ü", "\u007f", "one, two"})
    void nothing_else_is_one(String text) {
        assertRefused(List.of(text));
        assertRefused(List.of("k".repeat(256)));
        assertRefused(List.of("a", "a"));
    }

    @Test
    void the_fingerprint_tells_operations_and_contents_apart_and_nothing_else() {
        var print = content("{\"a\": 1}").fingerprint("createNote");

        assertThat(print)
                .matches("[0-9a-f]{64}")
                .isEqualTo(content("{\"a\": 1}").fingerprint("createNote"));
        assertThat(print)
                .isNotEqualTo(content("{\"a\": 2}").fingerprint("createNote"))
                .isNotEqualTo(content("{\"a\": 1}").fingerprint("batchNotes"));
        assertThat(content("b").fingerprint("a")).isNotEqualTo(content("").fingerprint("ab"));
    }

    private JsonContent<Object> content(String text) {
        return new JsonContent<>(text.getBytes(UTF_8), Object.class, json);
    }

    private static void assertRefused(List<String> fields) {
        var refusal = catchThrowableOfType(ProblemException.class, () -> IdempotencyKey.read(fields));

        assertThat(refusal.type()).isEqualTo(ProblemType.VALIDATION_FAILED);
        assertThat(refusal.toProblem("r").violations().getFirst().field()).isEqualTo("Idempotency-Key");
    }
}
