package org.quarknotes.gateway.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService;

/** A stored answer is what HTTP says it may be used for: HEAD, conditions, and validation when it is old. */
@QuarkusTest
class StoredAnswerTest extends CacheTest {

    @Test
    void head_is_answered_from_what_get_left() throws IOException {
        service.on("/open", answering("Cache-Control: max-age=60"));
        var whole = get("/open");

        try (var socket = connect()) {
            write(socket, "HEAD /open HTTP/1.1\r\n" + HOST + "\r\n");
            var head = HttpMessage.readHead(socket.getInputStream());

            assertThat(head.value("Cache-Status").orElseThrow()).contains("hit");
            assertThat(head.value("Content-Length"))
                    .contains(Integer.toString(whole.body().length()));
            write(socket, "GET /open HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(HttpMessage.read(socket.getInputStream()).body()).isEqualTo(whole.body());
        }
        assertThat(service.arrived()).hasSize(1);
    }

    @Test
    void head_leaves_nothing() throws IOException {
        service.on("/open", ScriptedService.lines("HTTP/1.1 200 OK\nCache-Control: max-age=60\nContent-Length: 9\n\n"));
        try (var socket = connect()) {
            write(socket, "HEAD /open HTTP/1.1\r\n" + HOST + "\r\n");
            HttpMessage.readHead(socket.getInputStream());
        }
        service.on("/open", answering("Cache-Control: max-age=60"));

        assertThat(get("/open").value("Cache-Status")).contains("quarknotes; fwd=miss; stored");
    }

    @Test
    void whoever_has_it_already_is_told_so() throws IOException {
        service.on(
                "/open",
                answering(
                        "Cache-Control: max-age=60", "ETag: W/\"1\"", "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT"));
        get("/open");

        for (var condition : new String[] {
            "If-None-Match: \"0\", \"1\"", "If-None-Match: *", "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT"
        }) {
            var answer = get("/open", condition);
            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.values("ETag")).containsExactly("W/\"1\"");
            assertThat(answer.value("Age")).isPresent();
            assertThat(answer.value("Content-Type")).isEmpty();
        }
        assertThat(get("/open", "If-None-Match: \"2\"").status()).isEqualTo(200);
        assertThat(get("/open", "If-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT")
                        .status())
                .isEqualTo(200);
        assertThat(service.arrived()).hasSize(1);
    }

    @Test
    void only_if_cached_asks_nobody() throws IOException {
        service.on("/open", answering("Cache-Control: max-age=60"));

        assertProblem(get("/open", "Cache-Control: only-if-cached"), 504, "upstream-timeout");
        assertThat(service.arrived()).isEmpty();

        get("/open");
        assertThat(get("/open", "Cache-Control: only-if-cached").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cache-Control: no-cache", "Pragma: no-cache", "Cache-Control: min-fresh=61"})
    void a_client_may_want_it_fresher(String field) throws IOException {
        service.on("/open", answering("Cache-Control: max-age=60"));
        get("/open");

        var fresh = get("/open", field);

        assertThat(service.arrived()).hasSize(2);
        assertThat(get("/open").body()).as("kept instead of the older one").isEqualTo(fresh.body());
    }

    @Test
    void what_is_kept_is_validated_and_then_fresh_again() throws IOException {
        service.on("/open", answering("Cache-Control: max-age=60", "ETag: \"1\"", "Link: </old>"));
        var first = get("/open");
        service.on(
                "/open",
                ScriptedService.lines(
                        "HTTP/1.1 304 Not Modified\nETag: \"1\"\nCache-Control: max-age=90\nLink: </new>\n\n"));

        var validated = get("/open", "Cache-Control: no-cache", "If-None-Match: \"9\"");

        assertThat(service.arrived().getLast().values("If-None-Match")).containsExactly("\"1\"");
        assertThat(validated.status()).isEqualTo(200);
        assertThat(validated.body()).isEqualTo(first.body());
        assertThat(validated.value("Cache-Status")).contains("quarknotes; fwd=stale; fwd-status=304");
        assertThat(get("/open").values("Link")).containsExactly("</new>");
        assertThat(get("/open").values("Cache-Control")).containsExactly("max-age=90");
        assertThat(service.arrived()).hasSize(2);
    }

    @Test
    void an_unchanged_answer_that_may_not_be_kept_any_more_is_not() throws IOException {
        service.on("/open", answering("Cache-Control: max-age=60", "ETag: \"1\""));
        get("/open");
        service.on("/open", ScriptedService.lines("HTTP/1.1 304 Not Modified\nCache-Control: private\n\n"));
        get("/open", "Cache-Control: no-cache");

        service.on("/open", answering("Cache-Control: private"));

        assertThat(get("/open").value("Cache-Status")).contains("quarknotes; fwd=miss; detail=private");
    }
}
