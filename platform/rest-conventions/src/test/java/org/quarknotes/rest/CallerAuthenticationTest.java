package org.quarknotes.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.tokens.forged.ForgedTokens;

/** Who may call what in a service, and what it answers to others. */
@QuarkusTest
@QuarkusTestResource(TestIssuer.class)
class CallerAuthenticationTest {
    private static final String ALL = "notes:read notes:write profile";

    TestIssuer issuer;

    @TestHTTPResource
    URI things;

    @Test
    void a_token_says_who_is_calling() {
        bearing(issuer.token(claims -> {
                    claims.setStringListClaim("groups", "staff", "admin");
                    claims.setStringClaim("sid", "session-7");
                }))
                .get("/things/caller")
                .then()
                .statusCode(200)
                .body(equalTo("ada [admin, staff] session-7 quarknotes"));
    }

    @Test
    void an_api_key_says_so_too_and_that_nobody_signed_in() {
        with(issuer.apiKey("bob", ALL))
                .get("/things/caller")
                .then()
                .statusCode(200)
                .body(equalTo("bob [] null api-key:7"));
    }

    @Test
    void a_key_is_exchanged_once_for_many_requests() {
        var key = issuer.apiKey("bob", ALL);
        with(key).get("/things/read").then().statusCode(200);
        var before = issuer.exchanges();

        with(key).get("/things/read").then().statusCode(200);
        with(key).get("/things/caller").then().statusCode(200);

        assertThat(issuer.exchanges()).isEqualTo(before);
    }

    @Test
    void whoever_shows_nothing_is_told_how_to() {
        for (var path : new String[] {"caller", "read", "both", "signed-in", "admin", ""}) {
            var answer = given().get("/things/" + path).then();

            problem(answer, 401, "unauthenticated").header("WWW-Authenticate", "Bearer realm=\"quarknotes\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer a b", "Digest x"})
    void another_scheme_is_nothing(String header) {
        var answer =
                given().header("Authorization", header).get("/things/caller").then();

        problem(answer, 401, "unauthenticated").header("WWW-Authenticate", "Bearer realm=\"quarknotes\"");
    }

    @Test
    void two_credentials_are_one_too_many() {
        var token = "Bearer " + issuer.token(ALL);
        var key = issuer.apiKey("bob", ALL);

        problem(given().header("Authorization", token).header("X-Api-Key", key).get("/things/read"), 400);
        problem(given().header("Authorization", token, token).get("/things/read"), 400);
        problem(given().header("X-Api-Key", key, key).get("/things/read"), 400);
    }

    @Test
    void an_open_operation_looks_at_no_credential() {
        given().header("Authorization", "Bearer x")
                .header("X-Api-Key", "y")
                .get("/things/open")
                .then()
                .statusCode(200);
    }

    @Test
    void a_key_of_nobody_is_refused() {
        for (var key : new String[] {issuer.apiKey(), "qn_x", "x"}) {
            var answer = with(key).get("/things/read").then();

            problem(answer, 401, "unauthenticated")
                    .header("WWW-Authenticate", "Bearer realm=\"quarknotes\", error=\"invalid_token\"")
                    .body("detail", equalTo("The API key is not valid, or no longer."));
        }
    }

    @Test
    void too_little_scope_is_named() {
        problem(bearing(issuer.token("notes:write")).get("/things/read").then(), 403, "forbidden")
                .header("WWW-Authenticate", insufficient("notes:read"));
        problem(bearing(issuer.token("notes:read")).get("/things/both").then(), 403, "forbidden")
                .header("WWW-Authenticate", insufficient("notes:read notes:write"));
        problem(with(issuer.apiKey("bob", "notes:read")).get("/things").then(), 403, "forbidden")
                .header("WWW-Authenticate", insufficient("profile"));
        bearing(issuer.token(ALL)).get("/things/both").then().statusCode(200);
    }

    @Test
    void an_api_key_does_not_do_what_needs_a_sign_in() {
        bearing(issuer.token(ALL)).get("/things/signed-in").then().statusCode(200);
        problem(with(issuer.apiKey("bob", ALL)).get("/things/signed-in").then(), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed-in", "signed-in:x", "signed-in:"})
    void no_scope_is_a_sign_in(String scope) {
        problem(
                with(issuer.apiKey("bob", "profile " + scope))
                        .get("/things/signed-in")
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void a_group_is_needed_and_not_named() {
        var admin = issuer.token(claims -> claims.setStringListClaim("groups", "admin"));

        bearing(admin).get("/things/admin").then().statusCode(200);
        problem(bearing(issuer.token("admin")).get("/things/admin").then(), 403, "forbidden")
                .header("WWW-Authenticate", nullValue());
        problem(with(issuer.apiKey("bob", ALL)).get("/things/admin").then(), 403, "forbidden");
    }

    @Test
    void no_other_header_says_who_is_calling() {
        for (var header :
                new String[] {"X-User", "X-User-Id", "X-Forwarded-User", "Remote-User", "X_Api_Key", "Cookie"}) {
            given().header(header, issuer.apiKey("bob", ALL))
                    .get("/things/caller")
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void a_token_of_an_ended_session_is_refused() {
        var token = issuer.token(claims -> claims.setStringClaim("sid", TestIssuer.ENDED_SESSION));

        problem(bearing(token).get("/things/caller").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", "Bearer realm=\"quarknotes\", error=\"invalid_token\"");
    }

    @Test
    void each_forged_token_is_refused() throws Exception {
        var original = issuer.original();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(answer(client, original.token()).statusCode()).isEqualTo(200);

            for (var forgery : ForgedTokens.all(original)) {
                if (forgery.fitsInHeader()) {
                    var answer = answer(client, forgery.token());
                    assertThat(answer.statusCode()).as(forgery.toString()).isEqualTo(401);
                    assertThat(answer.headers().firstValue("WWW-Authenticate"))
                            .as(forgery.toString())
                            .contains("Bearer realm=\"quarknotes\", error=\"invalid_token\"");
                }
            }
        }
    }

    private HttpResponse<Void> answer(HttpClient client, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(things.resolve("/things/read"))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(request, BodyHandlers.discarding());
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification with(String apiKey) {
        return given().header("X-Api-Key", apiKey);
    }

    private static String insufficient(String scope) {
        return "Bearer realm=\"quarknotes\", error=\"insufficient_scope\", scope=\"%s\"".formatted(scope);
    }

    private static void problem(Response answer, int status) {
        problem(answer.then(), status, "malformed-request");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status));
    }
}
