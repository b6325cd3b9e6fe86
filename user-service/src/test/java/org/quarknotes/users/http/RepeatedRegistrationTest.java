package org.quarknotes.users.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Registrations with an idempotency key. */
@QuarkusTest
@QuarkusTestResource(LocalCloud.class)
class RepeatedRegistrationTest {
    private final String email = UUID.randomUUID() + "@example.com";
    private final String once = UUID.randomUUID().toString();

    @Test
    void a_repeated_registration_is_answered_again_and_another_is_refused() {
        var body = newUser(email, "correct horse");
        var first = register(body, once).statusCode(201).header("Idempotency-Replayed", nullValue());

        var again = register(body, once).statusCode(201).header("Idempotency-Replayed", "true");

        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        assertThat(again.extract().header("Location")).isEqualTo(first.extract().header("Location"));
        assertProblem(register(newUser(email, "incorrect horse"), once), 422, "idempotency-key-reused");
        assertProblem(register(body, UUID.randomUUID().toString()), 409, "email-taken");
        assertProblem(register(body, ""), 400, "validation-failed");
    }

    @Test
    void a_repeated_registration_does_not_bring_back_who_has_left() {
        var body = newUser(email, "correct horse");
        register(body, once).statusCode(201);
        Someone.calls(Someone.signedIn(email, Someone.PASSWORD))
                .contentType("application/json")
                .body("{\"password\": \"correct horse\"}")
                .delete("/v1/users/me")
                .then()
                .statusCode(202);

        assertProblem(register(body, once), 422, "idempotency-key-reused");
        register(body, UUID.randomUUID().toString()).statusCode(201);
    }

    private static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/" + slug));
    }

    private static String newUser(String email, String password) {
        return """
                {"email": "%s", "password": "%s", "displayName": "Ada"}""".formatted(email, password);
    }

    private static ValidatableResponse register(String body, String once) {
        return given().contentType("application/json")
                .header("Idempotency-Key", once)
                .body(body)
                .post("/v1/users")
                .then();
    }
}
