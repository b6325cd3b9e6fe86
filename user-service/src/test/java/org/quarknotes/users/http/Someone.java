package org.quarknotes.users.http;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A person who has registered and signed in, over HTTP. */
record Someone(String id, String email, JsonPath session) {
    static final String PASSWORD = "correct horse";

    static Someone registered() {
        return registered("ada-" + UUID.randomUUID() + "@example.com");
    }

    static Someone registered(String email) {
        var id = post("/v1/users", """
                {"email": "%s", "password": "%s", "displayName": "Ada"}""".formatted(email, PASSWORD))
                .statusCode(201)
                .extract()
                .<String>path("id");
        return new Someone(id, email, signedIn(email, PASSWORD));
    }

    static JsonPath signedIn(String email, String password) {
        return signIn(email, password).statusCode(201).extract().jsonPath();
    }

    static ValidatableResponse signIn(String email, String password) {
        return post("/v1/sessions", """
                {"email": "%s", "password": "%s"}""".formatted(email, password));
    }

    static ValidatableResponse refresh(JsonPath session) {
        return post("/v1/sessions/refresh", """
                {"refreshToken": "%s"}""".formatted(session.getString("refreshToken")));
    }

    /** A request with an access token of this person's first session. */
    RequestSpecification calls() {
        return calls(session);
    }

    static RequestSpecification calls(JsonPath session) {
        return given().header("Authorization", "Bearer " + session.getString("accessToken"));
    }

    ValidatableResponse sends(String path, String body) {
        return calls().contentType("application/json").body(body).post(path).then();
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json").body(body).post(path).then();
    }
}
