package org.quarknotes.notes.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.problems.ProblemType;

/** What the service says of its own operations. */
@QuarkusTest
@TestProfile(InMemory.class)
class DescriptionOverHttpTest {
    @TestHTTPResource("/openapi.json")
    URI address;

    private final Map<String, JsonNode> operations = new HashMap<>();

    @BeforeEach
    void read() throws IOException {
        new ObjectMapper()
                .readTree(given().get(address).asByteArray())
                .path("paths")
                .forEach(path -> path.forEach(operation ->
                        operations.put(operation.path("operationId").asText(), operation)));
    }

    @Test
    void every_operation_has_its_name() {
        assertThat(operations.keySet())
                .containsExactlyInAnyOrder(
                        "createNote",
                        "listNotes",
                        "getNote",
                        "replaceNote",
                        "patchNote",
                        "deleteNote",
                        "restoreNote",
                        "listNoteVersions",
                        "getNoteVersion",
                        "restoreNoteVersion",
                        "shareNote",
                        "unshareNote",
                        "listShares",
                        "listSharedNotes",
                        "listTags",
                        "batchNotes",
                        "exportNotes");
    }

    @Test
    void every_operation_names_its_problems_each_with_an_example() {
        assertThat(problems("createNote"))
                .contains("validation-failed", "idempotency-key-reused", "request-in-progress", "payload-too-large");
        assertThat(problems("patchNote"))
                .contains("note-not-found", "note-trashed", "stale-version", "precondition-required", "forbidden");
        assertThat(problems("batchNotes")).contains("batch-failed", "request-in-progress", "unknown-field");
        assertThat(problems("listNotes")).contains("invalid-cursor", "validation-failed", "unauthenticated");
        assertThat(problems("shareNote")).contains("user-not-found", "upstream-unavailable");
        assertThat(problems("exportNotes")).doesNotContain("validation-failed", "stale-version", "invalid-cursor");
    }

    @Test
    void no_operation_says_more_of_its_problems_than_their_examples() {
        assertThat(operations.values()).noneMatch(operation -> operation.has("x-problems"));
    }

    private Set<String> problems(String operation) {
        var slugs = new TreeSet<String>();
        operations.get(operation).path("responses").findValues("type").stream()
                .map(JsonNode::asText)
                .filter(type -> type.startsWith("/problems/"))
                .map(type -> type.substring("/problems/".length()))
                .peek(slug -> assertThat(ProblemType.ofSlug(slug)).isPresent())
                .forEach(slugs::add);
        return slugs;
    }
}
