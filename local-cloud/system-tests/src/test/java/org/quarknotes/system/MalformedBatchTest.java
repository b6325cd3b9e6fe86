package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Batches that cannot be understood: nothing of them is tried, and what is wrong is said. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedBatchTest {
    private static final String CREATE = "{\"op\": \"create\", \"note\": {\"title\": \"made\"}}";
    private static final String NOTE = Scene.NOBODYS_NOTE;

    private Client client;
    private Desk desk;

    @BeforeAll
    void arrive(Quarknotes.Running system) {
        client = system.client();
        desk = new Desk(client, Person.arrive(client));
    }

    /** Bodies, and the field that is to blame; {@code -} where no field can be named. */
    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("{}", "operations"),
                Arguments.of("{\"operations\": null}", "operations"),
                Arguments.of("{\"operations\": []}", "operations"),
                Arguments.of(
                        Batches.of(IntStream.range(0, 26).mapToObj(n -> CREATE).toList()), "operations"),
                Arguments.of("{\"operations\": {}}", "-"),
                Arguments.of("{\"operations\": [7]}", "-"),
                Arguments.of("{\"operations\": [null]}", "-"),
                Arguments.of("{\"operations\": [" + CREATE + "], \"more\": 1}", "-"),
                Arguments.of("[" + CREATE + "]", "-"),
                Arguments.of(third("{}"), "operations[2].op"),
                Arguments.of(third("{\"op\": \"purge\", \"id\": \"x\", \"version\": 1}"), "operations[2].op"),
                Arguments.of(third("{\"op\": \"Create\", \"note\": {\"title\": \"a\"}}"), "operations[2].op"),
                Arguments.of(third("{\"op\": \"create\"}"), "operations[2].note"),
                Arguments.of(third("{\"op\": \"delete\", \"version\": 1}"), "operations[2].id"),
                Arguments.of(third("{\"op\": \"delete\", \"id\": \"x\"}"), "operations[2].version"),
                Arguments.of(third("{\"op\": \"update\", \"id\": \"x\", \"version\": 1}"), "operations[2].patch"),
                Arguments.of(third(Batches.update(NOTE, 1, "[]")), "-"),
                Arguments.of(third(Batches.update(NOTE, 1, "null")), "-"),
                Arguments.of(third(Batches.update(NOTE, 1, "{\"titel\": \"a\"}")), "-"),
                Arguments.of(third(Batches.update(NOTE, 1, "{\"title\": 5}")), "-"),
                Arguments.of(third(Batches.update(NOTE, 1, "{\"title\": \"a\", \"title\": \"b\"}")), "-"),
                Arguments.of(third(Batches.update(NOTE, 1, "{\"title\": \"\\ud800\"}")), "-"),
                Arguments.of(third(Batches.create("{\"title\": \"a\", \"state\": \"archived\"}")), "-"),
                Arguments.of(third(Batches.create("{\"title\": \"a\", \"tags\": \"b\"}")), "-"),
                Arguments.of(third("{\"op\": \"delete\", \"id\": 5, \"version\": 1}"), "-"),
                Arguments.of(third("{\"op\": \"delete\", \"id\": \"x\", \"version\": \"1\"}"), "-"),
                Arguments.of(third("{\"op\": \"delete\", \"id\": \"x\", \"version\": 1.5}"), "-"),
                Arguments.of(third("{\"op\": \"delete\", \"id\": \"x\", \"version\": 1e400}"), "-"),
                Arguments.of(third("{\"op\": \"delete\", \"id\": \"x\", \"version\": 1, \"note\": {}}"), "-"),
                Arguments.of(Batches.of(Batches.delete(NOTE, 1), Batches.update(NOTE, 1, "{}")), "operations[1].id"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_is_no_batch_is_refused_before_anything_is_tried(String batch, String field) {
        var answer = client.post("/v1/notes/batch", batch).as(desk.person()).send();

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.problem()).isIn("validation-failed", "unknown-field", "malformed-body");
        if (!field.equals("-")) {
            assertThat(answer.json().path("violations").findValuesAsText("field"))
                    .containsExactly(field);
        }
        assertThat(desk.all("/v1/notes")).isEmpty();
    }

    private static String third(String operation) {
        return Batches.of(CREATE, CREATE, operation);
    }
}
