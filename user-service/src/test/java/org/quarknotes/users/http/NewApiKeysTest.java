package org.quarknotes.users.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes an API key, and what does not. */
@QuarkusTest
@QuarkusTestResource(LocalCloud.class)
class NewApiKeysTest {
    private static final String KEYS = "/v1/api-keys";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
    private static final String UUID7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final String READING = """
            {"name": " export ", "scopes": ["profile", "notes:read"]}""";

    private Someone ada;

    @BeforeEach
    void register() {
        ada = Someone.registered();
    }

    @Test
    void a_key_is_told_once_with_all_that_is_known_of_it() {
        var created = create(READING)
                .statusCode(201)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .header("Idempotency-Replayed", nullValue())
                .body("id", matchesPattern(UUID7))
                .body("name", equalTo("export"))
                .body("scopes", contains("notes:read", "profile"))
                .body("createdAt", matchesPattern(TIME))
                .body("expiresAt", nullValue())
                .body("lastUsedAt", nullValue())
                .body("key", matchesPattern("qn_[A-Za-z0-9_-]{86}_[0-9a-f]{6}"));
        var id = created.extract().<String>path("id");
        created.header("Location", KEYS + "/" + id);

        ada.calls()
                .get(KEYS)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0]", not(hasKey("key")))
                .body("items[0]", hasKey("lastUsedAt"))
                .body("nextCursor", nullValue());
    }

    @Test
    void an_expiry_is_kept_in_utc() {
        create("""
                {"name": "x", "scopes": ["profile"], "expiresAt": "2126-11-21T12:00:00.1239+02:00"}""").statusCode(201).body("expiresAt", equalTo("2126-11-21T10:00:00.123Z"));
        create("""
                {"name": "x", "scopes": ["profile"], "expiresAt": null}""").statusCode(201).body("expiresAt", nullValue());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"scopes": ["profile"]} | name
            {"name": "   ", "scopes": ["profile"]} | name
            {"name": "a\\nb", "scopes": ["profile"]} | name
            {"name": "a\\u007fb", "scopes": ["profile"]} | name
            {"name": "x"} | scopes
            {"name": "x", "scopes": null} | scopes
            {"name": "x", "scopes": []} | scopes
            {"name": "x", "scopes": [null]} | scopes
            {"name": "x", "scopes": [""]} | scopes
            {"name": "x", "scopes": ["admin"]} | scopes
            {"name": "x", "scopes": ["signed-in"]} | scopes
            {"name": "x", "scopes": ["notes:read notes:write"]} | scopes
            {"name": "x", "scopes": ["profile", "profile"]} | scopes
            {"name": "x", "scopes": ["profile"], "expiresAt": "2020-01-01T00:00:00Z"} | expiresAt
            {"name": "x", "scopes": ["profile"], "expiresAt": "2126-01-01"} | expiresAt
            {"name": "x", "scopes": ["profile"], "expiresAt": "2126-01-01T00:00:00"} | expiresAt
            {"name": "x", "scopes": ["profile"], "expiresAt": "9999-12-31T23:59:59-12:00"} | expiresAt
            {"name": "x", "scopes": ["profile"], "expiresAt": ""} | expiresAt
            """)
    void what_is_not_acceptable_is_said_of_its_field(String body, String field) {
        assertProblem(create(body), 400, "validation-failed").body("violations.field", contains(field));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_not_repeated() {
        var answer = assertProblem(create("""
                {"name": "%s", "scopes": ["sesame"], "expiresAt": "sesame"}""".formatted("n".repeat(101))), 400, "validation-failed")
                .body("violations.field", contains("name", "scopes", "expiresAt"));

        assertThat(answer.extract().asString()).doesNotContain("sesame");
        ada.calls().get(KEYS).then().body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"name": "x", "scopes": ["profile"], "owner": "me"} | unknown-field
            {"name": "x", "scopes": ["profile"], "key": "mine"} | unknown-field
            {"name": 1, "scopes": ["profile"]} | malformed-body
            {"name": "x", "scopes": "profile"} | malformed-body
            {"name": "x", "scopes": {"profile": true}} | malformed-body
            {"name": "x", "scopes": [["profile"]]} | malformed-body
            {"name": "x", "scopes": ["profile"], "expiresAt": 4922208000} | malformed-body
            {"name": "x", "name": "y", "scopes": ["profile"]} | malformed-body
            {"name": "\\u0000", "scopes": ["profile"]} | malformed-body
            {"name": "\\ud800", "scopes": ["profile"]} | malformed-body
            [] | malformed-body
            """)
    void what_is_no_key_is_refused(String body, String problem) {
        assertProblem(create(body), 400, problem);
    }

    @Test
    void as_many_scopes_as_a_body_can_hold_are_refused() {
        var many = "\"\",".repeat(300_000) + "\"\"";

        assertProblem(create("{\"name\": \"x\", \"scopes\": [" + many + "]}"), 400, "validation-failed")
                .body("violations.field", contains("scopes"));
    }

    @Test
    void the_hundred_and_first_key_is_refused_until_one_is_deleted() {
        var first = create(READING).extract().<String>path("id");
        for (int i = 1; i < 100; i++) {
            create(READING).statusCode(201);
        }

        assertProblem(create(READING), 400, "validation-failed").body("violations.field", contains("name"));
        ada.calls().delete(KEYS + "/" + first).then().statusCode(204);
        create(READING).statusCode(201);
    }

    @Test
    void a_repeated_request_is_answered_again_without_the_key() {
        var once = UUID.randomUUID().toString();
        var first = create(READING, once).statusCode(201);
        var id = first.extract().<String>path("id");
        ada.calls().delete(KEYS + "/" + id).then().statusCode(204);

        create(READING, once)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Cache-Control", "no-store")
                .header("Location", KEYS + "/" + id)
                .body("id", equalTo(id))
                .body("createdAt", equalTo(first.extract().path("createdAt")))
                .body("$", not(hasKey("key")));
        assertProblem(create(READING + " ", once), 422, "idempotency-key-reused");
        ada.calls().get(KEYS).then().body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä"})
    void what_cannot_be_an_idempotency_key_is_refused(String once) {
        assertProblem(create(READING, once), 400, "validation-failed");
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

    private ValidatableResponse create(String body, String once) {
        return ada.calls()
                .contentType("application/json")
                .header("Idempotency-Key", once)
                .body(body)
                .post(KEYS)
                .then();
    }
}
