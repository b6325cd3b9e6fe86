package org.quarknotes.users.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.quarknotes.users.http.AccountTest.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What administrators do with other people's accounts. */
@QuarkusTest
@QuarkusTestResource(LocalCloud.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationTest {
    private Someone root;

    /** Registered by the first test, as an address is given once. */
    @BeforeEach
    void root() {
        root = root == null ? Someone.registered("root@example.com") : root;
    }

    @Test
    void who_has_the_configured_address_is_an_administrator() {
        root.calls().get("/v1/users/me").then().body("groups", contains("admin"));
    }

    @Test
    void others_are_kept_out() {
        var ada = Someone.registered();

        for (var path : new String[] {"/v1/admin/users", "/v1/admin/users/" + ada.id() + "/audit"}) {
            assertProblem(ada.calls().get(path).then(), 403, "forbidden");
        }
        for (var verb : new String[] {"disable", "enable"}) {
            assertProblem(
                    ada.calls()
                            .post("/v1/admin/users/" + root.id() + "/" + verb)
                            .then(),
                    403,
                    "forbidden");
        }
    }

    @Test
    void a_person_is_found_by_address_in_any_case() {
        var ada = Someone.registered();

        root.calls()
                .queryParam("email", ada.email().toUpperCase(Locale.ROOT))
                .get("/v1/admin/users")
                .then()
                .statusCode(200)
                .body("items.id", contains(ada.id()))
                .body("items.disabledAt", contains(nullValue()))
                .body("nextCursor", nullValue());
        root.calls()
                .queryParam("email", UUID.randomUUID() + "@example.com")
                .get("/v1/admin/users")
                .then()
                .statusCode(200)
                .body("items", empty());
        assertProblem(
                root.calls().queryParam("email", "ada").get("/v1/admin/users").then(), 400, "validation-failed");
        var withCursor = root.calls().queryParam("email", ada.email()).queryParam("cursor", "made-up");
        assertProblem(withCursor.get("/v1/admin/users").then(), 400, "invalid-cursor");
    }

    @Test
    void everybody_is_listed_in_pages() {
        Someone.registered();

        var next = root.calls()
                .get("/v1/admin/users?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue())
                .extract()
                .<String>path("nextCursor");
        root.calls()
                .queryParam("cursor", next)
                .queryParam("limit", 1)
                .get("/v1/admin/users")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void who_is_disabled_is_shut_out_until_enabled() {
        var ada = Someone.registered();
        var key = ada.sends("/v1/api-keys", "{\"name\": \"x\", \"scopes\": [\"profile\"]}")
                .extract()
                .<String>path("key");

        disable(ada.id(), 204);
        disable(ada.id(), 204);

        assertProblem(Someone.signIn(ada.email(), Someone.PASSWORD), 401, "invalid-credentials");
        assertProblem(Someone.refresh(ada.session()), 401, "invalid-refresh-token");
        assertProblem(exchange(key), 401, "unauthenticated");
        root.calls()
                .queryParam("email", ada.email())
                .get("/v1/admin/users")
                .then()
                .body("items.disabledAt", contains(notNullValue()));

        root.calls().post("/v1/admin/users/" + ada.id() + "/enable").then().statusCode(204);
        exchange(key).statusCode(200);
        root.calls().post("/v1/admin/users/" + ada.id() + "/enable").then().statusCode(204);
        Someone.signIn(ada.email(), Someone.PASSWORD).statusCode(201);
        assertProblem(Someone.refresh(ada.session()), 401, "invalid-refresh-token");
    }

    @Test
    void nobody_disables_themselves_or_somebody_who_is_not_there() {
        assertProblem(
                root.calls().post("/v1/admin/users/" + root.id() + "/disable").then(), 403, "forbidden");
        for (var id : new String[] {UUID.randomUUID().toString(), "x"}) {
            assertProblem(
                    root.calls().post("/v1/admin/users/" + id + "/disable").then(), 404, "user-not-found");
            assertProblem(root.calls().post("/v1/admin/users/" + id + "/enable").then(), 404, "user-not-found");
        }
    }

    @Test
    void what_was_done_with_an_account_can_be_seen_also_when_it_is_gone() {
        var ada = Someone.registered();
        Someone.signIn(ada.email(), "wrong horse").statusCode(401);
        disable(ada.id(), 204);
        root.calls().post("/v1/admin/users/" + ada.id() + "/enable").then().statusCode(204);
        var again = Someone.signedIn(ada.email(), Someone.PASSWORD);
        Someone.calls(again)
                .contentType("application/json")
                .body("{\"password\": \"%s\"}".formatted(Someone.PASSWORD))
                .delete("/v1/users/me")
                .then()
                .statusCode(202);

        root.calls()
                .get("/v1/admin/users/" + ada.id() + "/audit")
                .then()
                .statusCode(200)
                .body(
                        "items.action",
                        equalTo(List.of(
                                "deleted",
                                "signed-in",
                                "enabled",
                                "disabled",
                                "sign-in-failed",
                                "signed-in",
                                "registered")))
                .body("items.byThemselves", equalTo(List.of(true, true, false, false, false, true, true)))
                .body("toString()", not(containsString("@")));
    }

    private static ValidatableResponse exchange(String key) {
        return given().contentType("application/json")
                .body("{\"apiKey\": \"" + key + "\"}")
                .post("/internal/api-key-exchange")
                .then();
    }

    private void disable(String id, int status) {
        root.calls().post("/v1/admin/users/" + id + "/disable").then().statusCode(status);
    }
}
