package org.quarknotes.notes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.quarknotes.notes.http.Person.assertProblem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Status, headers and bodies of the operations on notes. */
@QuarkusTest
@TestProfile(InMemory.class)
class NotesOverHttpTest {
    @TestHTTPResource
    URI service;

    private final Person person = Person.fresh();

    @Test
    void a_creation_with_a_key_is_answered_twice_alike() {
        var first = person.create("Groceries", "key-1").statusCode(201).header("Idempotency-Replayed", nullValue());

        var second = person.create("Groceries", "key-1").statusCode(201).header("Idempotency-Replayed", "true");

        assertThat(second.extract().asString()).isEqualTo(first.extract().asString());
        for (var header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(second.extract().header(header))
                    .isEqualTo(first.extract().header(header));
        }
        person.request().get("/v1/notes").then().body("items", hasSize(1));
    }

    @Test
    void a_key_that_was_used_for_another_request_is_refused() {
        person.create("Groceries", "key-1").statusCode(201);

        assertProblem(person.create("Shopping", "key-1"), 422, "idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ü"})
    void what_is_no_key_is_refused_by_name(String key) {
        assertProblem(person.create("Groceries", key), 400, "validation-failed")
                .body("violations.field", contains("Idempotency-Key"));
    }

    @Test
    void an_empty_key_is_no_key_and_not_none() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve("/v1/notes"))
                .header("Authorization", "Bearer " + person.id())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "")
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\": \"Groceries\"}"))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void broken_content_is_refused_before_the_key_is_looked_up() {
        person.create("Groceries", "key-1").statusCode(201);

        assertProblem(person.create(" ", "key-1"), 400, "validation-failed")
                .body("violations.field", contains("title"));
    }

    @Test
    void a_note_goes_through_its_life() {
        var note = person.create("Groceries", "key").extract().<String>path("id");

        person.request()
                .header("If-Match", "\"1\"")
                .delete("/v1/notes/" + note)
                .then()
                .statusCode(204);
        assertProblem(person.patch(note, "\"2\"", "{\"title\": \"Other\"}"), 409, "note-trashed");
        person.request()
                .post("/v1/notes/" + note + "/restore")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("active"));
        person.patch(note, "\"3\"", "{\"title\": \"Other\", \"state\": \"archived\"}")
                .statusCode(200);
        person.request()
                .get("/v1/notes/" + note + "/versions?limit=2")
                .then()
                .statusCode(200)
                .body("items.version", contains(3, 2))
                .body("items.state", contains("active", "trashed"))
                .body("items.role", everyItem(equalTo("owner")))
                .body("nextCursor", notNullValue());
        person.request()
                .get("/v1/notes/" + note + "/versions/1")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Groceries"));
        person.request()
                .header("If-Match", "\"4\"")
                .post("/v1/notes/" + note + "/versions/1/restore")
                .then()
                .statusCode(200)
                .header("ETag", "\"5\"")
                .body("title", equalTo("Groceries"))
                .body("state", equalTo("archived"));
        person.request()
                .header("If-Match", "*")
                .delete("/v1/notes/" + note + "?purge=true")
                .then()
                .statusCode(204);
        assertProblem(person.request().get("/v1/notes/" + note).then(), 404, "note-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "-1", "01", "abc", "9999999999999999999", "1.0"})
    void what_is_no_former_version_is_not_found(String version) {
        var note = person.create("Groceries", "key").extract().<String>path("id");

        assertProblem(
                person.request()
                        .get("/v1/notes/" + note + "/versions/" + version)
                        .then(),
                404,
                "not-found");
        assertProblem(
                person.request()
                        .header("If-Match", "*")
                        .post("/v1/notes/" + note + "/versions/" + version + "/restore")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void restoring_a_version_needs_a_precondition() {
        var note = person.create("Groceries", "key").extract().<String>path("id");
        var restoring = "/v1/notes/" + note + "/versions/1/restore";

        assertProblem(person.request().post(restoring).then(), 428, "precondition-required");
        assertProblem(
                person.request().header("If-Match", "\"7\"").post(restoring).then(), 412, "stale-version");
    }

    @ParameterizedTest
    @CsvSource({"PUT, export", "DELETE, shared", "GET, batch", "PATCH, export"})
    void words_that_stand_where_ids_stand_are_no_ids(String method, String word) {
        var answer = person.request()
                .header("If-Match", "*")
                .request(method, "/v1/notes/" + word)
                .then();

        assertProblem(answer, 405, "method-not-allowed");
    }
}
