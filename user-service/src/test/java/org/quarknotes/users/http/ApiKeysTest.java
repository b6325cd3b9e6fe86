package org.quarknotes.users.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One's own API keys, and nobody else's. */
@QuarkusTest
@QuarkusTestResource(LocalCloud.class)
class ApiKeysTest {
    private static final String KEYS = "/v1/api-keys";
    private static final String EXCHANGE = "/internal/api-key-exchange";
    private static final String READING = """
            {"name": " export ", "scopes": ["profile", "notes:read"]}""";

    private Someone ada;

    @BeforeEach
    void register() {
        ada = Someone.registered();
    }

    @Test
    void keys_are_listed_in_pages_the_latest_first() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            ids.addFirst(create(READING).extract().path("id"));
        }

        var first = ada.calls().queryParam("limit", 2).get(KEYS).then().statusCode(200);
        var cursor = first.body("items.id", equalTo(ids.subList(0, 2)))
                .header("Link", startsWith("</v1/api-keys?"))
                .extract()
                .<String>path("nextCursor");
        ada.calls()
                .queryParam("cursor", cursor)
                .get(KEYS)
                .then()
                .body("items.id", equalTo(ids.subList(2, 3)))
                .body("nextCursor", nullValue());

        var other = Someone.registered();
        assertProblem(other.calls().queryParam("cursor", cursor).get(KEYS).then(), 400, "invalid-cursor");
        assertProblem(ada.calls().queryParam("cursor", cursor + "x").get(KEYS).then(), 400, "invalid-cursor");
        assertProblem(ada.calls().queryParam("limit", 101).get(KEYS).then(), 400, "validation-failed");
    }

    @Test
    void the_key_of_somebody_else_looks_missing() {
        var id = create(READING).extract().<String>path("id");
        var other = Someone.registered();

        var others = assertProblem(other.calls().delete(KEYS + "/" + id).then(), 404, "not-found");
        var missing = assertProblem(
                other.calls().delete(KEYS + "/" + UUID.randomUUID()).then(), 404, "not-found");
        assertProblem(other.calls().delete(KEYS + "/no-id").then(), 404, "not-found");

        assertThat(others.extract().<String>path("detail"))
                .isEqualTo(missing.extract().path("detail"));
        other.calls().get(KEYS).then().body("items.size()", equalTo(0));
        ada.calls().get(KEYS).then().body("items.id", contains(id));
    }

    @Test
    void a_deleted_key_is_gone() {
        var created = create(READING);
        var id = created.extract().<String>path("id");

        ada.calls().delete(KEYS + "/" + id).then().statusCode(204);

        assertProblem(ada.calls().delete(KEYS + "/" + id).then(), 404, "not-found");
        ada.calls().get(KEYS).then().body("items.size()", equalTo(0));
    }

    @Test
    void the_openapi_document_has_the_public_operations_and_not_the_internal_one() {
        var document = given().get("/openapi.json").then();

        document.body("paths.'/v1/api-keys'.post.operationId", equalTo("createApiKey"))
                .body(
                        "paths.'/v1/api-keys'.post.responses.keySet()",
                        hasItems("201", "400", "401", "403", "409", "422"))
                .body("paths.'/v1/api-keys'.get.operationId", equalTo("listApiKeys"))
                .body("paths.'/v1/api-keys/{id}'.delete.operationId", equalTo("deleteApiKey"))
                .body("paths.'/v1/users'.post.parameters.name", hasItems("Idempotency-Key"))
                .body("components.schemas.NewApiKey.required", equalTo(List.of("name", "scopes")))
                .body("components.schemas.CreatedApiKey.properties.key", notNullValue())
                .body("paths", not(hasKey(EXCHANGE)));
    }

    private static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/" + slug));
    }

    private ValidatableResponse create(String body) {
        return ada.sends(KEYS, body);
    }
}
