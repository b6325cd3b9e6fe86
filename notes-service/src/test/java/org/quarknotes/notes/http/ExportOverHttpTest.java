package org.quarknotes.notes.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.quarknotes.notes.domain.ScriptedNotes;

/** The export as bytes on a connection: it waits for its reader, and never ends as if it were whole when it is not. */
@QuarkusTest
@TestProfile(InMemory.class)
class ExportOverHttpTest {
    private static final String LAST_CHUNK = "0\r\n\r\n";

    @Inject
    ScriptedNotes notes;

    @TestHTTPResource
    URI service;

    @RepeatedTest(20)
    void an_export_that_fails_half_way_breaks_off() throws IOException {
        try (var connection = export("broken")) {
            var bytes = new String(connection.getInputStream().readAllBytes(), UTF_8);

            assertThat(bytes).startsWith("HTTP/1.1 200").contains("application/x-ndjson");
            assertThat(bytes.split("\"ownerId\":\"broken\"", -1)).hasSizeGreaterThan(2);
            assertThat(bytes).doesNotEndWith(LAST_CHUNK).doesNotContain("/problems/");
        }
    }

    @Test
    void an_export_that_fails_before_anything_was_sent_is_an_internal_error() {
        given().header("Authorization", "Bearer broken-soon")
                .get("/v1/notes/export")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/internal-error"));
    }

    @Test
    void an_export_without_a_token_is_refused_with_a_problem() {
        given().get("/v1/notes/export")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void a_reader_that_pauses_holds_up_the_reading_of_notes_and_one_that_leaves_ends_it() throws IOException {
        int ended = notes.ended();
        try (var connection = export("endless")) {
            assertThat(connection.getInputStream().readNBytes(100_000)).hasSize(100_000);

            awaitStill();
        }
        await().until(() -> notes.ended() > ended);
    }

    /** Until no more notes are taken for a while, although nobody closed the connection. */
    private void awaitStill() {
        var before = new AtomicInteger(-1);
        await().pollInterval(Duration.ofMillis(300)).until(() -> before.getAndSet(notes.taken()) == notes.taken());
    }

    private Socket export(String user) throws IOException {
        var connection = new Socket(service.getHost(), service.getPort());
        connection.setSoTimeout(10_000);
        connection.getOutputStream().write("""
                GET /v1/notes/export HTTP/1.1\r
                Host: notes\r
                Authorization: Bearer %s\r
                \r
                """.formatted(user).getBytes(UTF_8));
        connection.getOutputStream().flush();
        return connection;
    }
}
