package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The API's description of itself: it is complete, and true where that can be asked. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionTest {
    private static final Set<String> PUBLIC = Set.of(
            "POST /v1/users",
            "POST /v1/sessions",
            "POST /v1/sessions/refresh",
            "GET /.well-known/jwks.json",
            "GET /.well-known/openid-configuration");
    private static final Set<String> WITH_TOKEN = Set.of(
            "GET /v1/users/me",
            "GET /v1/users/{id}",
            "GET /v1/notes",
            "POST /v1/notes",
            "GET /v1/notes/{id}",
            "PUT /v1/notes/{id}",
            "PATCH /v1/notes/{id}",
            "DELETE /v1/notes/{id}",
            "POST /v1/notes/{id}/restore",
            "GET /v1/notes/{id}/versions",
            "GET /v1/notes/{id}/versions/{version}",
            "POST /v1/notes/{id}/versions/{version}/restore",
            "GET /v1/notes/{id}/shares",
            "PUT /v1/notes/{id}/shares/{userId}",
            "DELETE /v1/notes/{id}/shares/{userId}",
            "GET /v1/notes/shared",
            "POST /v1/notes/batch",
            "GET /v1/notes/export",
            "GET /v1/tags",
            "GET /v1/notifications");

    private Client client;
    private JsonNode api;

    private record Operation(String method, String path, JsonNode description) {
        String name() {
            return method + " " + path;
        }
    }

    @BeforeAll
    void read(Quarknotes.Running system) {
        client = system.client();
        api = client.get("/openapi.json").send().json();
    }

    @Test
    void it_lists_every_operation_and_no_other() {
        var names = new TreeSet<String>();
        operations().forEach(operation -> names.add(operation.name()));

        var expected = new TreeSet<>(PUBLIC);
        expected.addAll(WITH_TOKEN);
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(names).isEqualTo(expected);
    }

    @Test
    void every_operation_has_an_id_of_its_own_and_says_how_it_ends() {
        var ids = new TreeSet<String>();
        for (var operation : operations()) {
            var responses = operation.description().path("responses");

            assertThat(ids.add(operation.description().path("operationId").asText()))
                    .as(operation.name())
                    .isTrue();
            assertThat(responses.fieldNames()).toIterable().as(operation.name()).anyMatch(code -> code.startsWith("2"));
            assertThat(responses
                            .path("500")
                            .at("/content/application~1problem+json")
                            .isMissingNode())
                    .as(operation.name())
                    .isFalse();
        }
    }

    @Test
    void what_needs_a_token_says_so_and_refuses_without() {
        for (var operation : operations()) {
            var security = operation.description().path("security");
            var path = operation.path().replaceAll("\\{\\w+}", "01890a5d-ac96-774b-bcce-b302099a8057");

            var answer = client.request(operation.method(), path).send();

            var open = PUBLIC.contains(operation.name());
            assertThat(security.isArray() && !security.isEmpty())
                    .as(operation.name())
                    .isEqualTo(!open);
            assertThat(answer.status() == 401).as(operation.name()).isEqualTo(!open);
            if (!open) {
                assertThat(operation.description().path("responses").has("401"))
                        .as(operation.name())
                        .isTrue();
            }
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = api.findValuesAsText("$ref");

        assertThat(references).isNotEmpty();
        for (var reference : references) {
            assertThat(api.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void every_problem_that_it_names_is_explained_by_a_page() {
        var types = new TreeSet<>(api.findValuesAsText("type"));
        types.removeIf(type -> !type.startsWith("/problems/"));

        assertThat(types).isNotEmpty();
        for (var type : types) {
            assertThat(client.get(type).send().status()).as(type).isEqualTo(200);
        }
    }

    private List<Operation> operations() {
        var all = new ArrayList<Operation>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> member.getValue().has("operationId"))
                        .forEach(member -> all.add(new Operation(
                                member.getKey().toUpperCase(Locale.ROOT), path.getKey(), member.getValue()))));
        return all;
    }
}
