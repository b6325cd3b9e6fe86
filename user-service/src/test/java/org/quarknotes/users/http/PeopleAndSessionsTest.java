package org.quarknotes.users.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service over HTTP, as the gateway meets it. */
@QuarkusTest
@QuarkusTestResource(LocalCloud.class)
class PeopleAndSessionsTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
    private static final String UUID7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final String PROBLEM = "application/problem+json";

    private final String email = "Ada-" + UUID.randomUUID() + "@Example.com";

    @Test
    void registering_makes_a_user() {
        var user = register(email)
                .statusCode(201)
                .contentType("application/json")
                .header("Cache-Control", "private, no-cache")
                .body("email", equalTo(email))
                .body("displayName", equalTo("Ada"))
                .body("groups.size()", equalTo(0))
                .body("id", matchesPattern(UUID7))
                .body("createdAt", matchesPattern(TIME))
                .body("updatedAt", matchesPattern(TIME));

        var id = user.extract().path("id");
        user.header("Location", equalTo("/v1/users/" + id));
    }

    @Test
    void a_taken_address_is_a_conflict_in_any_case() {
        register(email).statusCode(201);

        assertProblem(register(email.toUpperCase(Locale.ROOT)), 409, "email-taken");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var refused = post("/v1/users", """
                {"email": "ada", "password": "password1", "displayName": " "}""");

        assertProblem(refused, 400, "validation-failed")
                .body("violations.field", contains("email", "password", "displayName"))
                .body("violations.message", everyItem(not(startsWith("password1"))));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"email": "a@example.com", "pasword": "x"} | unknown-field
            {"email": "a@example.com", "email": "b@example.com"} | malformed-body
            {"email": "a\\u0000@example.com"} | malformed-body
            {"displayName": "\\ud800"} | malformed-body
            {"email": 1} | malformed-body
            {"email": "a@example.com"} {} | malformed-body
            ["email"] | malformed-body
            null | malformed-body
            {} | validation-failed
            """)
    void what_is_no_registration_is_refused(String body, String problem) {
        assertProblem(post("/v1/users", body), 400, problem);
    }

    /** The service knows no address of keys and cannot fetch any: its own verify them. */
    @Test
    void signing_in_gives_tokens_that_open_the_own_profile() {
        var id = register(email).extract().<String>path("id");

        var session = signIn();
        var me = as(session.getString("accessToken")).get("/v1/users/me").then();

        assertThat(session.getString("tokenType")).isEqualTo("Bearer");
        assertThat(session.getInt("expiresIn")).isEqualTo(600);
        assertThat(session.getInt("refreshExpiresIn")).isEqualTo(2_592_000);
        assertThat(session.getString("id")).matches(UUID7);
        me.statusCode(200).header("ETag", "\"1\"").body("id", equalTo(id)).body("email", equalTo(email));
    }

    @Test
    void who_has_the_profile_already_does_not_get_it_again() {
        register(email);
        var token = signIn().getString("accessToken");

        as(token)
                .header("If-None-Match", "\"1\"")
                .get("/v1/users/me")
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"");
        as(token).header("If-None-Match", "\"2\"").get("/v1/users/me").then().statusCode(200);
    }

    @Test
    void others_see_the_name_and_nothing_else() {
        var id = register(email).extract().<String>path("id");
        var token = signIn().getString("accessToken");

        as(token)
                .get("/v1/users/" + id)
                .then()
                .statusCode(200)
                .body("", equalTo(Map.of("id", id, "displayName", "Ada")));
        assertProblem(as(token).get("/v1/users/" + UUID.randomUUID()).then(), 404, "user-not-found");
        assertProblem(as(token).get("/v1/users/no-id").then(), 404, "user-not-found");
    }

    @Test
    void without_a_valid_token_nobody_is_seen() {
        assertProblem(given().get("/v1/users/me").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", "Bearer realm=\"quarknotes\"");
        assertProblem(as("forged").get("/v1/users/me").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer realm=\"quarknotes\", error=\"invalid_token\""));
        assertProblem(given().get("/v1/users/" + UUID.randomUUID()).then(), 401, "unauthenticated");
    }

    @Test
    void an_unknown_address_and_a_wrong_password_get_the_same_answer() {
        register(email);

        var wrong = assertProblem(signIn(email, "wrong horse"), 401, "invalid-credentials");
        var unknown = assertProblem(signIn("nobody@example.com", "wrong horse"), 401, "invalid-credentials");

        var detail = wrong.header("WWW-Authenticate", "Bearer realm=\"quarknotes\"")
                .extract()
                .<String>path("detail");
        unknown.header("WWW-Authenticate", "Bearer realm=\"quarknotes\"").body("detail", equalTo(detail));
    }

    @Test
    void a_refresh_gives_a_successor_and_at_once_again_the_same() {
        register(email);
        var session = signIn();

        var first = refresh(session.getString("refreshToken")).statusCode(200).header("Cache-Control", "no-store");
        var again = refresh(session.getString("refreshToken")).statusCode(200);

        var successor = first.extract().<String>path("refreshToken");
        assertThat(successor).isNotEqualTo(session.getString("refreshToken"));
        again.body("refreshToken", equalTo(successor)).body("id", equalTo(session.getString("id")));
        assertProblem(refresh("unknown"), 401, "invalid-refresh-token");
    }

    @Test
    void keys_and_issuer_are_published_for_everybody() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .body("keys.size()", equalTo(1))
                .body("keys[0].kty", equalTo("RSA"))
                .body("keys[0].alg", equalTo("RS256"))
                .body("keys[0].d", equalTo(null));
        given().get("/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .body("issuer", equalTo("http://localhost:8080"))
                .body("jwks_uri", equalTo("http://localhost:8080/.well-known/jwks.json"));
    }

    @Test
    void the_openapi_document_names_every_operation_and_who_may_call_it() {
        var operations = "paths.collectMany { it.value.values() }";

        given().get("/openapi.json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body(
                        operations + ".findAll { it.security == [] }.operationId",
                        containsInAnyOrder("registerUser", "signIn", "refreshSession", "getKeys", "getIssuer"))
                .body(
                        operations + ".findAll { it.security.any { it.apiKey != null } }.operationId",
                        containsInAnyOrder("getMe", "patchMe", "getUser", "listSessions", "listApiKeys"))
                .body(
                        operations + ".findAll { it['x-required-groups'] == ['admin'] }.operationId",
                        containsInAnyOrder("adminListUsers", "disableUser", "enableUser", "listAudit"));
    }

    private static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType(PROBLEM)
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status));
    }

    private static ValidatableResponse register(String email) {
        return post("/v1/users", """
                {"email": "%s", "password": "correct horse", "displayName": " Ada "}""".formatted(email));
    }

    private JsonPath signIn() {
        return signIn(email, "correct horse").statusCode(201).extract().jsonPath();
    }

    private static ValidatableResponse signIn(String email, String password) {
        return post("/v1/sessions", """
                {"email": "%s", "password": "%s"}""".formatted(email, password));
    }

    private static ValidatableResponse refresh(String token) {
        return post("/v1/sessions/refresh", """
                {"refreshToken": "%s"}""".formatted(token));
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
