package org.quarknotes.users.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody meets who guesses passwords, and whom they must not harm. */
@QuarkusTest
@QuarkusTestResource(LocalCloud.class)
class GuessingTest {
    private static final String RIGHT = "correct horse";
    private static final String WRONG = "wrong horse";

    private final String email = UUID.randomUUID() + "@example.com";
    private final String home = anAddress();
    private final String away = anAddress();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void past_twenty_wrong_passwords_nobody_is_listened_to(boolean exists) {
        if (exists) {
            register();
        }
        for (int i = 0; i < 20; i++) {
            assertProblem(signIn(WRONG, away), 401, "invalid-credentials");
        }

        var refused = assertProblem(signIn(RIGHT, anAddress()), 429, "rate-limited");

        assertThat(Integer.parseInt(refused.extract().header("Retry-After"))).isBetween(590, 660);
        refused.body(
                "detail",
                equalTo(assertProblem(signIn(WRONG, away), 429, "rate-limited")
                        .extract()
                        .path("detail")));
    }

    @Test
    void the_owner_still_gets_in_from_where_they_were_before() {
        register();
        signIn(RIGHT, home).statusCode(201);
        for (int i = 0; i < 21; i++) {
            signIn(WRONG, away);
        }

        assertProblem(signIn(RIGHT, away), 429, "rate-limited");
        signIn(RIGHT, home).statusCode(201);
    }

    @Test
    void a_network_of_the_sixth_version_is_one_address() {
        register();
        signIn(RIGHT, "2001:db8:7:7::1").statusCode(201);
        for (int i = 0; i < 20; i++) {
            signIn(WRONG, away);
        }

        signIn(RIGHT, "2001:db8:7:7:8:8:8:8").statusCode(201);
        assertProblem(signIn(RIGHT, "2001:db8:7:8::1"), 429, "rate-limited");
    }

    @Test
    void whoever_claims_to_forward_for_the_owner_is_not_believed() {
        register();
        signIn(RIGHT, home).statusCode(201);
        for (int i = 0; i < 20; i++) {
            signIn(WRONG, away);
        }

        assertProblem(signIn(RIGHT, home + ", " + away), 429, "rate-limited");
    }

    @Test
    void who_holds_somebody_elses_token_cannot_find_out_the_password() {
        var ada = Someone.registered();
        for (int i = 0; i < 20; i++) {
            assertProblem(changePassword(ada, WRONG), 403, "wrong-password");
        }

        assertProblem(changePassword(ada, RIGHT), 429, "rate-limited");
        Someone.signIn(ada.email(), RIGHT).statusCode(201);
    }

    @Test
    void right_passwords_at_once_are_not_taken_for_guesses() throws Exception {
        register();

        try (var threads = Executors.newFixedThreadPool(24)) {
            Callable<Integer> signIn = () -> signIn(RIGHT, home).extract().statusCode();
            for (var status : threads.invokeAll(Collections.nCopies(48, signIn))) {
                assertThat(status.get()).isEqualTo(201);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct\\u0000horse", "correct\\ud800horse", "\\udc00orrect horse"})
    void text_that_is_none_is_no_password(String password) {
        assertProblem(signIn(password, away), 400, "malformed-body");
    }

    private void register() {
        post("/v1/users", home, """
                {"email": "%s", "password": "%s", "displayName": "Ada"}""".formatted(email, RIGHT)).statusCode(201);
    }

    private ValidatableResponse signIn(String password, String forwardedFor) {
        return post("/v1/sessions", forwardedFor, """
                {"email": "%s", "password": "%s"}""".formatted(email, password));
    }

    private static ValidatableResponse changePassword(Someone person, String current) {
        return person.sends("/v1/users/me/password", """
                {"currentPassword": "%s", "newPassword": "another horse"}""".formatted(current));
    }

    private static ValidatableResponse post(String path, String forwardedFor, String body) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", forwardedFor)
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug));
    }

    private static String anAddress() {
        var random = ThreadLocalRandom.current();
        return "203.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }
}
