package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The API's description of itself: it is complete, and true where that can be asked. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionTest {
    private Client client;
    private Description description;

    @BeforeAll
    void read(Quarknotes.Running system) {
        client = system.client();
        description = system.description();
    }

    @Test
    void it_is_in_the_version_that_tools_read() {
        assertThat(description.document().path("openapi").asText()).startsWith("3.1");
    }

    @Test
    void every_operation_has_an_id_of_its_own_and_says_how_it_ends() {
        var ids = new TreeSet<String>();
        for (var operation : description.operations()) {
            var responses = operation.text().path("responses");

            assertThat(ids.add(operation.id())).as(operation.name()).isTrue();
            assertThat(responses.fieldNames())
                    .toIterable()
                    .as(operation.name())
                    .anyMatch(code -> code.startsWith("2") || code.equals("101"));
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
        for (var operation : description.operations()) {
            var path = operation.path().replaceAll("\\{\\w+}", Scene.NOBODYS);

            var answer = client.request(operation.method(), path).send();

            var open = Matrix.rows()
                    .anyMatch(row -> row.isPublic() && row.operation().equals(operation.id()));
            assertThat(operation.isOpen()).as(operation.name()).isEqualTo(open);
            assertThat(answer.status() == 401).as(operation.name()).isEqualTo(!open);
            if (!open) {
                assertThat(operation.text().path("responses").has("401"))
                        .as(operation.name())
                        .isTrue();
            }
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = description.document().findValuesAsText("$ref");

        assertThat(references).isNotEmpty();
        for (var reference : references) {
            assertThat(description.document().at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void every_problem_that_it_names_is_explained_by_a_page() {
        var types = new TreeSet<>(description.document().findValuesAsText("type"));
        types.removeIf(type -> !type.startsWith("/problems/"));

        assertThat(types).isNotEmpty();
        for (var type : types) {
            assertThat(client.get(type).send().status()).as(type).isEqualTo(200);
        }
    }
}
