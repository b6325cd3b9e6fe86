package org.quarknotes.notes.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.quarknotes.notes.http.Person.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches as a client sends and gets them. */
@QuarkusTest
@TestProfile(InMemory.class)
class BatchOverHttpTest {
    private static final String CREATE = "{\"op\": \"create\", \"note\": {\"title\": \"New\"}}";

    private final Person person = Person.fresh();
    private String note = "";

    @BeforeEach
    void write_a_note() {
        note = person.request()
                .contentType("application/json")
                .body("{\"title\": \"Groceries\"}")
                .post("/v1/notes")
                .then()
                .extract()
                .path("id");
    }

    @Test
    void all_is_answered_in_order() {
        batch(CREATE, update(1, "{\"title\": \"Changed\", \"pinned\": true}"))
                .statusCode(200)
                .contentType("application/json")
                .body("results.op", contains("create", "update"))
                .body("results.note.title", contains("New", "Changed"))
                .body("results.note.version", contains(1, 2))
                .body("results.note.role", contains("owner", "owner"))
                .body("results[1].note.id", equalTo(note))
                .body("results[0].note", not(hasKey("body")));

        batch(delete(2)).statusCode(200).body("results.note.state", contains("trashed"));
    }

    @Test
    void a_repeated_batch_is_answered_alike() {
        var batch = "{\"operations\": [" + delete(1) + "," + CREATE + "]}";

        var first = send(batch, "key").statusCode(200).extract();
        var second = send(batch, "key")
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .extract();

        assertThat(second.asString()).isEqualTo(first.asString());
        assertProblem(send("{\"operations\": [" + CREATE + "]}", "key"), 422, "idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "update", "id": "NOTE", "version": 9, "patch": {}}              | stale-version
            {"op": "update", "id": "NOTE", "version": 1, "patch": {"title": null}} | validation-failed
            {"op": "update", "id": "NOTE", "version": 1, "patch": {"state": "trashed"}} | validation-failed
            {"op": "create", "note": {"title": " "}}                               | validation-failed
            {"op": "create", "note": {}}                                           | validation-failed
            {"op": "delete", "id": "01890a5d-ac96-774b-bcce-b302099a8057", "version": 1} | note-not-found
            {"op": "delete", "id": "no id", "version": 1}                          | note-not-found
            """)
    void one_that_cannot_be_done_fails_all_with_its_own_problem(String operation, String problem) {
        assertProblem(batch(CREATE, operation.replace("NOTE", note)), 409, "batch-failed")
                .body("failedOperation", equalTo(1))
                .body("cause.type", equalTo("/problems/" + problem));

        person.request()
                .get("/v1/notes")
                .then()
                .body("items.title", contains("Groceries"))
                .body("items.version", contains(1));
    }

    @Test
    void a_cause_has_its_violations() {
        batch("{\"op\": \"create\", \"note\": {\"title\": \" \", \"tags\": [\"\"]}}")
                .body("cause.violations.field", contains("title", "tags"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                          | op
            {"op": "upsert"}                                            | op
            {"op": "create"}                                            | note
            {"op": "create", "note": {"title": "x"}, "version": 1}      | version
            {"op": "update", "version": 1, "patch": {}}                 | id
            {"op": "update", "id": "a", "patch": {}}                    | version
            {"op": "update", "id": "a", "version": 1}                   | patch
            {"op": "update", "id": "a", "version": 1, "patch": null}    | patch
            {"op": "delete", "id": "a"}                                 | version
            {"op": "delete", "id": "a", "version": 1, "patch": {}}      | patch
            """)
    void a_wrong_shape_is_refused_by_place_and_nothing_is_tried(String operation, String member) {
        assertProblem(batch(CREATE, operation), 400, "validation-failed")
                .body("violations.field", contains("operations[1]." + member));

        person.request().get("/v1/notes").then().body("items", hasSize(1));
    }

    @Test
    void two_operations_on_one_note_are_refused() {
        assertProblem(batch(delete(1), CREATE, update(1, "{}")), 400, "validation-failed")
                .body("violations.field", contains("operations[2].id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"operations\": []}", "{\"operations\": null}"})
    void a_batch_of_nothing_is_refused(String batch) {
        assertProblem(send(batch, "key"), 400, "validation-failed").body("violations.field", contains("operations"));
    }

    @Test
    void up_to_25_operations_are_done() {
        batch(Collections.nCopies(25, CREATE).toArray(String[]::new))
                .statusCode(200)
                .body("results", hasSize(25));

        assertProblem(batch(Collections.nCopies(26, CREATE).toArray(String[]::new)), 400, "validation-failed")
                .body("violations.field", contains("operations"));
        assertProblem(send("{\"operations\": [null]}", "null"), 400, "validation-failed")
                .body("violations.field", contains("operations[0]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "create", "note": {"titel": "x"}}                      | operations[0].note.titel
            {"op": "create", "note": {"title": "x", "state": "archived"}} | operations[0].note.state
            {"op": "update", "id": "a", "version": 1, "patch": {"id": "b"}} | operations[0].patch.id
            {"op": "delete", "id": "a", "version": 1, "purge": true}      | operations[0].purge
            """)
    void an_unknown_field_is_refused_by_place(String operation, String place) {
        assertProblem(batch(operation), 400, "unknown-field").body("violations.field", contains(place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"op\": 1}",
                "{\"op\": \"delete\", \"id\": 7, \"version\": 1}",
                "{\"op\": \"delete\", \"id\": \"a\", \"version\": \"1\"}",
                "{\"op\": \"delete\", \"id\": \"a\", \"version\": 1.5}",
                "{\"op\": \"delete\", \"id\": \"a\", \"version\": 99999999999999999999}",
                "{\"op\": \"update\", \"id\": \"a\", \"version\": 1, \"patch\": []}",
                "{\"op\": \"update\", \"id\": \"a\", \"version\": 1, \"patch\": {\"title\": 7}}",
                "{\"op\": \"update\", \"id\": \"a\", \"version\": 1, \"patch\": {\"title\": \"\\u0000\"}}",
                "{\"op\": \"create\", \"op\": \"create\", \"note\": {\"title\": \"x\"}}"
            })
    void what_is_not_the_json_expected_is_malformed(String operation) {
        assertProblem(batch(operation), 400, "malformed-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"patch\":", "{\"note\":", "{\"tags\":["})
    void nesting_without_end_is_malformed(String opening) {
        assertProblem(batch("{\"op\": \"update\", \"patch\": " + opening.repeat(100_000)), 400, "malformed-body");
    }

    private ValidatableResponse batch(String... operations) {
        return send(
                "{\"operations\": [" + String.join(",", operations) + "]}",
                UUID.randomUUID().toString());
    }

    private ValidatableResponse send(String batch, String key) {
        return person.request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(batch.getBytes(UTF_8))
                .post("/v1/notes/batch")
                .then();
    }

    private String update(long version, String patch) {
        return "{\"op\": \"update\", \"id\": \"%s\", \"version\": %d, \"patch\": %s}".formatted(note, version, patch);
    }

    private String delete(long version) {
        return "{\"op\": \"delete\", \"id\": \"%s\", \"version\": %d}".formatted(note, version);
    }
}
