package org.quarknotes.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FixedAnswersTest extends EdgeTest {

    @BeforeEach
    void answerFromTheFile() {
        routes("""
                defaults: { auth: public }
                routes:
                  - id: text
                    match: { path: "/text", methods: [GET, POST] }
                    integration: { mock: { status: 418, headers: { Content-Type: text/plain, X-Tea: green }, body: "short" } }
                  - id: json
                    match: { path: "/json", methods: [GET] }
                    integration: { mock: { json: { items: [1, "two"], next: null } } }
                  - { id: none, match: { path: "/none", methods: [GET] }, integration: { mock: { status: 204 } } }
                  - { id: same, match: { path: "/same", methods: [GET] }, integration: { mock: { status: 304 } } }
                  - { id: gone, match: { path: "/gone", methods: [GET] }, integration: { mock: { problem: gone, detail: "Use /v2." } } }
                  - { id: moved, match: { path: "/v1/notes/{id}", methods: [GET, POST] }, integration: { redirect: { to: "/v2/notes/{id}" } } }
                  - { id: found, match: { path: "/found", methods: [GET] }, integration: { redirect: { to: "/{query.place}/here", status: 302 } } }
                  - { id: both, match: { path: "/both/{id}", methods: [GET] }, integration: { redirect: { to: "/to?id={id}" } } }
                  - id: away
                    match: { path: "/away/{id}", methods: [GET] }
                    integration: { redirect: { to: "https://other.example:8443/{id}/{query.x}", status: 307 } }
                """);
    }

    @Test
    void a_mock_says_what_the_file_says() throws IOException {
        for (var answer : new HttpMessage[] {
            get("/text"), send("POST /text HTTP/1.1\r\n" + HOST + "Content-Length: 4\r\n\r\nbody")
        }) {
            assertThat(answer.status()).isEqualTo(418);
            assertThat(answer.values("Content-Type")).containsExactly("text/plain");
            assertThat(answer.values("X-Tea")).containsExactly("green");
            assertThat(answer.values("Content-Length")).containsExactly("5");
            assertThat(answer.body()).isEqualTo("short");
            assertThat(answer.value("X-Request-Id")).isPresent();
        }
    }

    @Test
    void json_in_the_file_is_json_in_the_answer() throws IOException {
        var answer = get("/json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.values("Content-Type")).containsExactly("application/json");
        assertThat(answer.body()).isEqualTo("{\"items\":[1,\"two\"],\"next\":null}");
    }

    @ParameterizedTest
    @CsvSource({"/none, 204", "/same, 304"})
    void where_there_is_no_body_the_next_answer_follows_at_once(String path, int status) throws IOException {
        try (var socket = connect()) {
            write(socket, "GET " + path + " HTTP/1.1\r\n" + HOST + "\r\nGET /text HTTP/1.1\r\n" + HOST + "\r\n");

            assertThat(HttpMessage.readHead(socket.getInputStream()).status()).isEqualTo(status);
            assertThat(HttpMessage.read(socket.getInputStream()).body()).isEqualTo("short");
        }
    }

    @ParameterizedTest
    @CsvSource({"/text, 418, 5", "/json, 200, 31"})
    void head_has_the_length_of_the_body_that_it_leaves_out(String path, int status, String length) throws IOException {
        try (var socket = connect()) {
            write(socket, "HEAD " + path + " HTTP/1.1\r\n" + HOST + "\r\nGET /text HTTP/1.1\r\n" + HOST + "\r\n");

            var head = HttpMessage.readHead(socket.getInputStream());
            assertThat(head.status()).isEqualTo(status);
            assertThat(head.values("Content-Length")).containsExactly(length);
            assertThat(HttpMessage.read(socket.getInputStream()).body()).isEqualTo("short");
        }
    }

    @Test
    void a_refusal_is_a_problem_document() throws IOException {
        var answer = get("/gone");

        assertProblem(answer, 410, "gone");
        assertThat(answer.body()).contains("\"Use /v2.\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/notes/7, /v2/notes/7",
        "/v1/notes/7?a=b&c=%2F, /v2/notes/7?a=b&c=%2F",
        "/v1/notes/caf%C3%A9%20x, /v2/notes/caf%C3%A9%20x",
        "/v1/notes/a%2Bb, /v2/notes/a+b",
        "/v1/notes/evil.example, /v2/notes/evil.example",
        "/both/7?more=1, /to?id=7&more=1",
        "/both/a&b=c, /to?id=a%26b%3Dc",
        "/away/7?x=y, https://other.example:8443/7/y?x=y",
        "/away/@evil.example?x=%40, https://other.example:8443/@evil.example/@?x=%40"
    })
    void a_redirect_encodes_what_it_takes_along(String asked, String location) throws IOException {
        var answer = get(asked);

        assertThat(answer.values("Location")).hasSize(1);
        assertThat(answer.value("Location").orElseThrow()).isEqualTo(location);
        assertThat(answer.values("Content-Length")).containsExactly("0");
    }

    @Test
    void a_redirect_has_the_status_of_the_file() throws IOException {
        assertThat(get("/v1/notes/7").status()).isEqualTo(308);
        assertThat(get("/found?place=a").status()).isEqualTo(302);
        assertThat(send("POST /v1/notes/7 HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\n\r\n{}")
                        .status())
                .isEqualTo(308);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/found",
                "/found?place=",
                "/found?place=%2Fevil.example",
                "/found?place=%2F%2Fevil.example",
                "/found?place=%5C%5Cevil.example",
                "/found?place=..",
                "/found?place=a%0D%0ASet-Cookie:x",
                "/found?place=%00",
                "/away/7?x=.."
            })
    void a_redirect_leads_nowhere_else(String asked) throws IOException {
        var answer = get(asked);

        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.value("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ redirect: { to: '{query.next}' } }",
                "{ redirect: { to: '//evil.example/{path.id}' } }",
                "{ redirect: { to: '/\\evil.example/' } }",
                "{ redirect: { to: 'https://{query.host}/x' } }",
                "{ redirect: { to: 'https://example.com{query.x}' } }",
                "{ redirect: { to: 'javascript:alert(1)' } }",
                "{ redirect: { to: '/x', status: 200 } }",
                "{ mock: { status: 101 } }",
                "{ mock: { status: 204, body: text } }",
                "{ mock: { headers: { Content-Length: '9' } } }",
                "{ mock: { headers: { Transfer-Encoding: chunked } } }",
                "{ mock: { headers: { X: \"a\\r\\nb\" } } }",
                "{ mock: { headers: { 'X Y': a } } }",
                "{ mock: { headers: { X-Request-Id: mine } } }",
                "{ mock: { problem: unheard-of } }"
            })
    void what_cannot_be_answered_is_refused_when_the_file_is_read(String integration) {
        assertThatThrownBy(() -> routes("""
                routes:
                  - { id: x, match: { path: "/x/{id}", methods: [GET] }, auth: public, integration: %s }
                """.replace("%s", integration))).isInstanceOf(RuntimeException.class);
    }
}
