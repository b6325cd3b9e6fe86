package org.quarknotes.gateway.policies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService;

@QuarkusTest
class CompressionTest extends EdgeTest {
    private static final String TEXT = "All work and no play makes Jack a dull boy.\n".repeat(5_000);
    private static final String GZIP = "Accept-Encoding: gzip, br";

    @BeforeEach
    void compress() {
        routes("""
                upstreams: { all: { url: "%1$s" } }
                defaults: { auth: public, policies: { compression: { from: 1K } } }
                routes:
                  - { id: any, match: { path: "/any", methods: [GET] }, integration: { http: all } }
                  - id: page
                    match: { path: "/page", methods: [GET] }
                    integration: { mock: { headers: { content-type: text/plain }, body: "%2$s" } }
                """.replace("%2$s", "x".repeat(100_000)));
    }

    @Test
    void a_long_text_is_compressed_for_whoever_accepts_it() throws IOException {
        service.on("/any", text(""));

        var answer = get("/any", GZIP);

        assertThat(answer.values("Content-Encoding")).containsExactly("gzip");
        assertThat(answer.values("Vary")).containsExactly("Accept-Encoding");
        assertThat(answer.value("Content-Length")).isEmpty();
        assertThat(answer.body().length()).isLessThan(TEXT.length() / 20);
        assertThat(plain(answer)).isEqualTo(TEXT);
    }

    @Test
    void an_answer_of_the_gateway_itself_is_compressed_too() throws IOException {
        var answer = get("/page", GZIP);

        assertThat(answer.value("Content-Length"))
                .contains(Integer.toString(answer.body().length()));
        assertThat(plain(answer)).isEqualTo("x".repeat(100_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "*", "br, *;q=0.1", "identity;q=0, gzip", "gzip;q=0.5, identity;q=0.4"})
    void these_accept_it(String accepted) throws IOException {
        service.on("/any", text(""));

        assertThat(get("/any", "Accept-Encoding: " + accepted).values("Content-Encoding"))
                .containsExactly("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip;q=0",
                "br",
                "",
                "*;q=0",
                "gzip;q=0, *",
                "gzip;q=0.1, identity",
                "identity",
                "gzip;q=2",
                "gzippy"
            })
    void these_do_not(String accepted) throws IOException {
        service.on("/any", text(""));

        var answer = get("/any", "Accept-Encoding: " + accepted);

        assertThat(answer.value("Content-Encoding")).isEmpty();
        assertThat(answer.values("Vary")).containsExactly("Accept-Encoding");
        assertThat(answer.body()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Encoding: br",
                "Cache-Control: public, no-transform",
                "Cache-Control: no-store",
                "ETag: \"strong\"",
                "Content-Type: image/png",
                "Content-Type: text/event-stream"
            })
    void these_stay_as_they_are(String field) throws IOException {
        service.on("/any", text(field + "\n"));

        var answer = get("/any", GZIP);

        assertThat(answer.values("Content-Encoding")).doesNotContain("gzip");
        assertThat(answer.value("Vary")).isEmpty();
        assertThat(answer.body()).isEqualTo(TEXT);
        assertThat(answer.value(field.split(":", 2)[0])).contains(field.split(": ", 2)[1]);
    }

    @Test
    void a_weak_etag_stays() throws IOException {
        service.on("/any", text("ETag: W/\"1\"\nVary: Accept-Language\n"));

        var answer = get("/any", GZIP);

        assertThat(plain(answer)).isEqualTo(TEXT);
        assertThat(answer.values("ETag")).containsExactly("W/\"1\"");
        assertThat(answer.values("Vary")).containsExactly("Accept-Language", "Accept-Encoding");
    }

    @Test
    void a_part_is_left_alone() throws IOException {
        service.on("/any", ScriptedService.lines("""
                HTTP/1.1 206 Partial Content
                Content-Type: text/plain
                Content-Range: bytes 0-1999/9999
                Content-Length: 2000

                """ + "x".repeat(2000)));

        assertThat(get("/any", GZIP, "Range: bytes=0-1999").body()).isEqualTo("x".repeat(2000));
    }

    @Test
    void what_is_short_is_not_worth_it_unless_nothing_else_will_do() throws IOException {
        service.on("/any", ScriptedService.json("{}"));

        assertThat(get("/any", GZIP).body()).isEqualTo("{}");
        assertThat(plain(get("/any", "Accept-Encoding: gzip, identity;q=0"))).isEqualTo("{}");
    }

    @Test
    void head_says_what_get_would() throws IOException {
        service.on("/any", ScriptedService.lines(head("")));

        try (var socket = connect()) {
            for (int i = 0; i < 2; i++) {
                write(socket, "HEAD /any HTTP/1.1\r\n" + HOST + GZIP + "\r\n\r\n");
                var answer = HttpMessage.readHead(socket.getInputStream());

                assertThat(answer.values("Content-Encoding")).containsExactly("gzip");
                assertThat(answer.value("Content-Length")).isEmpty();
                assertThat(answer.values("Vary")).containsExactly("Accept-Encoding");
            }
        }
    }

    @Test
    void each_piece_is_passed_on_when_it_comes() throws IOException {
        var seen = new CountDownLatch(1);
        service.on("/any", (request, client) -> {
            ScriptedService.lines("""
                            HTTP/1.1 200 OK
                            Content-Type: text/plain
                            Transfer-Encoding: chunked

                            5
                            first
                            """).answer(request, client);
            client.getOutputStream().flush();
            waitFor(seen);
            ScriptedService.lines("6\nsecond\n0\n\n").answer(request, client);
        });
        try (var socket = connect()) {
            write(socket, "GET /any HTTP/1.1\r\n" + HOST + GZIP + "\r\n\r\n");
            var in = socket.getInputStream();
            var read = new StringBuilder();
            while (!read.toString().endsWith("\u0000\u0000\u00ff\u00ff\r\n")) {
                read.append((char) in.read());
            }
            seen.countDown();

            assertThat(new String(in.readNBytes(1), ISO_8859_1)).isNotEmpty();
        }
    }

    private static String head(String fields) {
        return "HTTP/1.1 200 OK\n"
                + (fields.contains("Content-Type") ? "" : "Content-Type: text/plain; charset=utf-8\n") + fields
                + "Content-Length: " + TEXT.length() + "\n\n";
    }

    private static ScriptedService.Script text(String fields) {
        return (request, client) -> {
            var head = head(fields).replace("\n", "\r\n");
            client.getOutputStream().write((head + TEXT).getBytes(ISO_8859_1));
        };
    }

    private static String plain(HttpMessage answer) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body().getBytes(ISO_8859_1)))) {
            return new String(in.readAllBytes(), ISO_8859_1);
        }
    }
}
