package org.quarknotes.notes.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Somebody who has no notes at first, and what they do over HTTP again and again. */
record Person(String id) {
    static Person fresh() {
        return new Person("user-" + UUID.randomUUID());
    }

    RequestSpecification request() {
        return given().header("Authorization", "Bearer " + id);
    }

    ValidatableResponse get(String path) {
        return request().urlEncodingEnabled(false).get(path).then();
    }

    /** Writes a note with the tag "home", and with this key. */
    ValidatableResponse create(String title, String key) {
        return request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"title\": \"%s\", \"body\": \"b\", \"tags\": [\"Home\"]}".formatted(title))
                .post("/v1/notes")
                .then();
    }

    ValidatableResponse patch(String note, String seen, String patch) {
        return request()
                .header("If-Match", seen)
                .header("Content-Type", "application/merge-patch+json")
                .body(patch.getBytes(UTF_8))
                .patch("/v1/notes/" + note)
                .then();
    }

    static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type));
    }
}
