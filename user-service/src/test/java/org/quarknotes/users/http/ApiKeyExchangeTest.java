package org.quarknotes.users.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an API key is good for, and for how long. */
@QuarkusTest
@QuarkusTestResource(LocalCloud.class)
class ApiKeyExchangeTest {
    private static final String KEYS = "/v1/api-keys";
    private static final String EXCHANGE = "/internal/api-key-exchange";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
    private static final String READING = """
            {"name": " export ", "scopes": ["profile", "notes:read"]}""";

    private Someone ada;

    @BeforeEach
    void register() {
        ada = Someone.registered();
    }

    @Test
    void without_a_sign_in_no_key_is_made_or_deleted() {
        var created = create("""
                {"name": "all", "scopes": ["notes:read", "notes:write", "notifications:read", "notifications:write", "profile"]}""");
        var key = created.extract().<String>path("key");

        given().header("X-Api-Key", key).get(KEYS).then().statusCode(200);
        given().header("X-Api-Key", key)
                .get("/v1/users/me")
                .then()
                .statusCode(200)
                .body("email", equalTo(ada.email()));
        assertProblem(
                given().header("X-Api-Key", key)
                        .contentType("application/json")
                        .body(READING)
                        .post(KEYS)
                        .then(),
                403,
                "forbidden");
        assertProblem(
                given().header("X-Api-Key", key)
                        .delete(KEYS + "/" + created.extract().path("id"))
                        .then(),
                403,
                "forbidden");
        assertProblem(given().get(KEYS).then(), 401, "unauthenticated");
    }

    @Test
    void a_key_does_what_its_scopes_say_and_no_more() {
        var key = create("""
                {"name": "x", "scopes": ["notes:read"]}""").extract().<String>path("key");

        assertProblem(given().header("X-Api-Key", key).get(KEYS).then(), 403, "forbidden")
                .header("WWW-Authenticate", startsWith("Bearer realm=\"quarknotes\", error=\"insufficient_scope\""));
        assertProblem(given().header("X-Api-Key", "qn_mine").get(KEYS).then(), 401, "unauthenticated");
    }

    @Test
    void a_key_is_exchanged_for_a_token_of_its_scopes_and_its_use_is_shown() {
        var key = create(READING).extract().<String>path("key");

        var granted = exchange(key)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("expiresIn", equalTo(45));

        Someone.calls(granted.extract().jsonPath())
                .get("/v1/users/me")
                .then()
                .statusCode(200)
                .body("email", equalTo(ada.email()));
        ada.calls().get(KEYS).then().body("items[0].lastUsedAt", matchesPattern(TIME));
    }

    @Test
    void a_deleted_key_is_refused() {
        var created = create(READING);

        ada.calls().delete(KEYS + "/" + created.extract().path("id")).then().statusCode(204);

        assertRefused(created.extract().path("key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "qn_",
                "qn_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA_e1659a",
                "qn_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA_000000",
                "🦉"
            })
    void what_is_nobodys_key_is_refused(String key) {
        assertRefused(key);
    }

    @Test
    void garbage_is_not_exchanged() {
        assertProblem(post("{}"), 400, "validation-failed");
        assertProblem(post("{\"apiKey\": 1}"), 400, "malformed-body");
        assertProblem(post("{\"apiKey\": \"x\", \"as\": \"admin\"}"), 400, "unknown-field");
        assertProblem(post("{\"apiKey\": \"" + "x".repeat(500_000) + "\"}"), 401, "unauthenticated");
        assertProblem(given().get(EXCHANGE).then(), 405, "method-not-allowed");
    }

    @Test
    void an_expired_key_is_listed_but_refused() {
        var soon = Instant.now().plusMillis(1_500).truncatedTo(ChronoUnit.MILLIS);
        var created = create("""
                {"name": "x", "scopes": ["profile"], "expiresAt": "%s"}""".formatted(soon));
        var key = created.statusCode(201).extract().<String>path("key");

        Awaitility.await().until(() -> Instant.now().isAfter(soon));

        assertRefused(key);
        ada.calls().get(KEYS).then().body("items.id", contains(created.extract().<String>path("id")));
    }

    @Test
    void the_keys_of_who_has_left_are_refused() {
        var key = create(READING).extract().<String>path("key");

        ada.calls()
                .contentType("application/json")
                .body("{\"password\": \"correct horse\"}")
                .delete("/v1/users/me")
                .then()
                .statusCode(202);

        assertRefused(key);
        assertProblem(create(READING), 403, "forbidden");
    }

    private static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/" + slug));
    }

    private static void assertRefused(String key) {
        assertProblem(exchange(key), 401, "unauthenticated").header("WWW-Authenticate", "Bearer realm=\"quarknotes\"");
    }

    private ValidatableResponse create(String body) {
        return ada.sends(KEYS, body);
    }

    private static ValidatableResponse exchange(String key) {
        return post("{\"apiKey\": \"" + key + "\"}");
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post(EXCHANGE).then();
    }
}
