package org.quarknotes.users.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do with their own accounts, and administrators with those of others. */
@QuarkusTest
@QuarkusTestResource(LocalCloud.class)
class AccountTest {
    private static final String PATCH = "application/merge-patch+json";

    private Someone ada;

    @BeforeEach
    void register() {
        ada = Someone.registered();
    }

    @Test
    void a_name_is_changed_in_the_version_that_was_seen() {
        rename("\"1\"", "{\"displayName\": \" Ada L. \"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("displayName", equalTo("Ada L."));

        assertProblem(rename("\"1\"", "{\"displayName\": \"Late\"}"), 412, "stale-version");
        rename("*", "{}").statusCode(200).body("displayName", equalTo("Ada L."));
    }

    @Test
    void a_name_is_not_changed_blindly() {
        var patch =
                ada.calls().contentType(PATCH).body("{}").patch("/v1/users/me").then();

        assertProblem(patch, 428, "precondition-required");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"displayName": null} | validation-failed
            {"displayName": " "} | validation-failed
            {"email": "eve@example.com"} | unknown-field
            {"groups": ["admin"]} | unknown-field
            [] | malformed-body
            """)
    void what_cannot_be_patched_is_refused(String patch, String problem) {
        assertProblem(rename("\"1\"", patch), 400, problem);
    }

    @Test
    void a_patch_of_another_type_learns_the_right_one() {
        var refused = ada.calls()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/users/me")
                .then();

        assertProblem(refused, 415, "unsupported-media-type").header("Accept-Patch", PATCH);
    }

    @Test
    void an_account_moves_to_another_address() {
        var address = "Moved-" + UUID.randomUUID() + "@Example.com";

        changeEmail(address, Someone.PASSWORD).statusCode(204);

        Someone.signIn(address.toLowerCase(Locale.ROOT), Someone.PASSWORD).statusCode(201);
        assertProblem(Someone.signIn(ada.email(), Someone.PASSWORD), 401, "invalid-credentials");
        Someone.registered(ada.email());
        ada.calls().get("/v1/users/me").then().body("email", equalTo(address)).header("ETag", "\"2\"");
    }

    @Test
    void an_address_is_spelled_anew_or_kept() {
        changeEmail(ada.email().toUpperCase(Locale.ROOT), Someone.PASSWORD).statusCode(204);
        changeEmail(ada.email().toUpperCase(Locale.ROOT), Someone.PASSWORD).statusCode(204);

        ada.calls().get("/v1/users/me").then().body("email", equalTo(ada.email().toUpperCase(Locale.ROOT)));
    }

    @Test
    void an_address_is_not_changed_to_one_that_is_taken_or_wrong_or_without_the_password() {
        var other = Someone.registered();

        assertProblem(changeEmail(other.email().toUpperCase(Locale.ROOT), Someone.PASSWORD), 409, "email-taken");
        assertProblem(changeEmail("new-" + ada.email(), "wrong horse"), 403, "wrong-password");
        assertProblem(changeEmail("ada", Someone.PASSWORD), 400, "validation-failed")
                .body("violations.field", contains("email"));
        assertProblem(changeEmail("Same@example.com", "same@Example.com"), 400, "validation-failed")
                .body("violations.field", contains("email"));
    }

    @Test
    void with_the_password_every_other_session_ends() {
        var elsewhere = Someone.signedIn(ada.email(), Someone.PASSWORD);

        changePassword(Someone.PASSWORD, "better horse").statusCode(204);

        assertProblem(Someone.refresh(elsewhere), 401, "invalid-refresh-token");
        Someone.refresh(ada.session())
                .statusCode(200)
                .body("id", equalTo(ada.session().getString("id")));
        assertProblem(Someone.signIn(ada.email(), Someone.PASSWORD), 401, "invalid-credentials");
        Someone.signIn(ada.email(), "better horse").statusCode(201);
    }

    @Test
    void a_password_is_not_changed_to_a_bad_one_or_without_the_former() {
        assertProblem(changePassword("wrong horse", "better horse"), 403, "wrong-password");
        assertProblem(changePassword(Someone.PASSWORD, "password1"), 400, "validation-failed")
                .body("violations.field", contains("newPassword"));
        assertProblem(changePassword(Someone.PASSWORD, ada.email().toUpperCase(Locale.ROOT)), 400, "validation-failed");
        Someone.signIn(ada.email(), Someone.PASSWORD).statusCode(201);
    }

    @Test
    void sessions_are_listed_and_ended() {
        var elsewhere = Someone.signedIn(ada.email(), Someone.PASSWORD);

        ada.calls()
                .get("/v1/sessions?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.id", contains(elsewhere.getString("id")))
                .body("items.current", contains(false))
                .body("nextCursor", notNullValue());
        ada.calls().delete("/v1/sessions/" + elsewhere.getString("id")).then().statusCode(204);
        assertProblem(
                ada.calls().delete("/v1/sessions/" + elsewhere.getString("id")).then(), 404, "not-found");
        assertProblem(Someone.refresh(elsewhere), 401, "invalid-refresh-token");

        ada.calls()
                .get("/v1/sessions")
                .then()
                .body("items.id", contains(ada.session().getString("id")))
                .body("items.current", contains(true))
                .body("nextCursor", nullValue());
        ada.calls().delete("/v1/sessions/current").then().statusCode(204);
        assertProblem(Someone.refresh(ada.session()), 401, "invalid-refresh-token");
    }

    @Test
    void a_session_of_somebody_else_looks_missing() {
        var eve = Someone.registered();

        for (var id :
                new String[] {ada.session().getString("id"), UUID.randomUUID().toString(), "x", "CURRENT"}) {
            assertProblem(eve.calls().delete("/v1/sessions/" + id).then(), 404, "not-found");
        }
        Someone.refresh(ada.session()).statusCode(200);
    }

    @Test
    void an_ended_session_is_published_to_those_who_verify_tokens() {
        ada.calls().delete("/v1/sessions/current").then().statusCode(204);

        Awaitility.await()
                .untilAsserted(() -> RestAssured.get("/internal/ended-sessions")
                        .then()
                        .statusCode(200)
                        .body("sessions", hasItems(ada.session().getString("id"))));
    }

    @Test
    void who_leaves_is_gone_at_once_and_the_address_is_free() {
        leave("{\"password\": \"wrong horse\"}", 403, "wrong-password");
        leave("{}", 400, "validation-failed");

        ada.calls()
                .contentType("application/json")
                .body("{\"password\": \"%s\"}".formatted(Someone.PASSWORD))
                .delete("/v1/users/me")
                .then()
                .statusCode(202);

        assertProblem(Someone.signIn(ada.email(), Someone.PASSWORD), 401, "invalid-credentials");
        assertProblem(Someone.refresh(ada.session()), 401, "invalid-refresh-token");
        assertProblem(ada.calls().get("/v1/users/me").then(), 404, "user-not-found");
        assertProblem(
                Someone.registered(ada.email())
                        .calls()
                        .get("/v1/users/" + ada.id())
                        .then(),
                404,
                "user-not-found");
    }

    private void leave(String body, int status, String problem) {
        assertProblem(
                ada.calls()
                        .contentType("application/json")
                        .body(body)
                        .delete("/v1/users/me")
                        .then(),
                status,
                problem);
    }

    private ValidatableResponse rename(String ifMatch, String patch) {
        return ada.calls()
                .contentType(PATCH)
                .header("If-Match", ifMatch)
                .body(patch)
                .patch("/v1/users/me")
                .then();
    }

    private ValidatableResponse changeEmail(String email, String password) {
        return ada.sends("/v1/users/me/email", """
                {"email": "%s", "password": "%s"}""".formatted(email, password));
    }

    private ValidatableResponse changePassword(String current, String next) {
        return ada.sends("/v1/users/me/password", """
                {"currentPassword": "%s", "newPassword": "%s"}""".formatted(current, next));
    }

    static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug));
    }
}
