package org.quarknotes.notes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.quarknotes.notes.http.Person.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of notes, of tags, and the whole, as a client asks for them. */
@QuarkusTest
@TestProfile(InMemory.class)
class NoteListsOverHttpTest {
    private final Person person = Person.fresh();

    @Test
    void a_list_says_whether_it_is_complete_only_when_it_was_searched() {
        person.create("Groceries", "1");

        person.request().get("/v1/notes").then().statusCode(200).body("$", not(hasKey("complete")));
        person.request()
                .get("/v1/notes?q=CERI")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("nextCursor", nullValue())
                .body("items.title", contains("Groceries"))
                .body("items[0]", not(hasKey("body")));
        person.request().get("/v1/notes?q=no+such&tag=Home").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "state=gone, validation-failed, state",
        "sort=title, validation-failed, sort",
        "limit=0, validation-failed, limit",
        "limit=101, validation-failed, limit",
        "q=%20, validation-failed, q",
        "q=%00, validation-failed, q",
        "q=, validation-failed, q",
        "tag=%20, validation-failed, tag",
        "Tag=home, unknown-field, Tag",
        "tag=a&tag=b, unknown-field, tag"
    })
    void a_query_that_cannot_be_meant_is_refused_by_name(String query, String problem, String parameter) {
        assertProblem(
                        person.request()
                                .urlEncodingEnabled(false)
                                .get("/v1/notes?" + query)
                                .then(),
                        400,
                        problem)
                .body("violations.field", contains(parameter));
    }

    @Test
    void pages_lead_on_by_link_and_cursor_for_their_reader_only() {
        for (int n = 0; n < 3; n++) {
            person.create("Note " + n, "key-" + n);
        }

        var page =
                person.request().get("/v1/notes?sort=createdAt&limit=2").then().body("items", hasSize(2));

        var cursor = page.extract().<String>path("nextCursor");
        page.header("Link", startsWith("</v1/notes?sort=createdAt&limit=2&cursor="));
        person.request()
                .get("/v1/notes?sort=createdAt&limit=2&cursor={cursor}", cursor)
                .then()
                .body("items.title", contains("Note 2"))
                .body("nextCursor", nullValue());
        assertProblem(
                person.request()
                        .get("/v1/notes?limit=2&cursor={cursor}", cursor)
                        .then(),
                400,
                "invalid-cursor");
    }

    @Test
    void tags_are_counted() {
        person.create("One", "1");
        person.create("Two", "2");

        person.request()
                .get("/v1/tags")
                .then()
                .statusCode(200)
                .body("items.tag", contains("home"))
                .body("items.count", contains(2));
    }

    @Test
    void an_export_is_one_note_a_line() {
        person.create("One", "1");
        person.create("Two", "2");

        var export = person.request()
                .header("Accept", "application/x-ndjson")
                .get("/v1/notes/export")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .header("Cache-Control", "private, no-cache");

        assertThat(export.extract().asString().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"id\":") && line.contains("\"body\":\"b\""));
        person.request().head("/v1/notes/export").then().statusCode(200).contentType("application/x-ndjson");
        assertProblem(
                person.request()
                        .header("Accept", "application/json")
                        .get("/v1/notes/export")
                        .then(),
                406,
                "not-acceptable");
    }
}
