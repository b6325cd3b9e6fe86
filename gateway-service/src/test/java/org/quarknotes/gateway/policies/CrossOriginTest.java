package org.quarknotes.gateway.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.routes.BadRouteFile;

@QuarkusTest
class CrossOriginTest extends EdgeTest {
    private static final String APP = "Origin: https://app.example.com";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    @BeforeEach
    void share() {
        routes("""
                upstreams: { all: { url: "%1$s" } }
                routes:
                  - id: notes
                    match: { path: "/notes", methods: [GET, PUT] }
                    integration: { http: all }
                    policies:
                      cors:
                        origins: ["https://app.example.com", "http://localhost:5173"]
                        headers: [Content-Type, If-Match]
                        expose: [ETag]
                        credentials: true
                        maxAge: 1h
                  - id: open
                    match: { path: "/open", methods: [GET] }
                    integration: { http: all }
                    auth: public
                    policies: { cors: { origins: ["*"] } }
                """);
    }

    @Test
    void a_preflight_is_answered_without_a_token_and_reaches_no_service() throws IOException {
        var answer = preflight(
                "/notes",
                APP,
                "Access-Control-Request-Method: PUT",
                "Access-Control-Request-Headers: content-type, x-evil");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.values(ALLOW_ORIGIN)).containsExactly("https://app.example.com");
        assertThat(answer.values("Access-Control-Allow-Credentials")).containsExactly("true");
        assertThat(answer.values("Access-Control-Allow-Methods")).containsExactly("GET, HEAD, PUT");
        assertThat(answer.values("Access-Control-Allow-Headers")).containsExactly("content-type, if-match");
        assertThat(answer.values("Access-Control-Max-Age")).containsExactly("3600");
        assertThat(answer.values("Vary")).contains("Origin");
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_preflight_never_opens_a_private_network() throws IOException {
        var answer = preflight(
                "/notes", APP, "Access-Control-Request-Method: PUT", "Access-Control-Request-Private-Network: true");

        assertThat(answer.fields().toString()).doesNotContainIgnoringCase("private-network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://app.example.com.evil.example",
                "https://evil.example/https://app.example.com",
                "https://app.example.com:443",
                "https://App.example.com",
                "http://app.example.com",
                "https://app.example.com:8443",
                "http://localhost",
                "https://app.example.com https://evil.example",
                "*"
            })
    void a_foreign_origin_is_refused_the_preflight_and_gets_no_fields(String origin) throws IOException {
        var preflight = preflight("/notes", "Origin: " + origin, "Access-Control-Request-Method: PUT");
        var request = get("/notes", "Origin: " + origin, token());

        assertProblem(preflight, 403, "forbidden");
        assertThat(request.status()).isEqualTo(200);
        for (var answer : new HttpMessage[] {preflight, request}) {
            assertThat(answer.values("Vary")).contains("Origin");
            assertThat(answer.fields().toString()).doesNotContainIgnoringCase("access-control");
        }
    }

    @Test
    void two_origins_are_none() throws IOException {
        var answer = get("/notes", APP, APP, token());

        assertThat(answer.values(ALLOW_ORIGIN)).isEmpty();
    }

    @Test
    void a_page_can_read_the_answer_and_a_refusal_too() throws IOException {
        var answer = get("/notes", APP, token());
        var refusal = get("/notes", APP);

        assertThat(answer.status()).isEqualTo(200);
        assertProblem(refusal, 401, "unauthenticated");
        for (var either : new HttpMessage[] {answer, refusal}) {
            assertThat(either.values(ALLOW_ORIGIN)).containsExactly("https://app.example.com");
            assertThat(either.values("Access-Control-Expose-Headers")).containsExactly("ETag");
            assertThat(either.values("Vary")).contains("Origin");
        }
    }

    @Test
    void whoever_may_come_is_not_told_of_credentials() throws IOException {
        var answer = get("/open", "Origin: https://any.example");

        assertThat(answer.values(ALLOW_ORIGIN)).containsExactly("*");
        assertThat(answer.values("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.values("Vary")).contains("Origin");
    }

    @Test
    void an_answer_without_an_origin_varies_by_it_too() throws IOException {
        assertThat(get("/open").values("Vary")).contains("Origin");
    }

    @Test
    void a_method_that_has_no_route_is_not_allowed_by_a_preflight() throws IOException {
        var answer = preflight("/notes", APP, "Access-Control-Request-Method: DELETE");

        assertThat(answer.fields().toString()).doesNotContainIgnoringCase("access-control");
    }

    @Test
    void options_without_an_origin_is_no_preflight() throws IOException {
        var answer = preflight("/notes", "Access-Control-Request-Method: PUT");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.value("Allow")).contains("GET, HEAD, OPTIONS, PUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "origins: ['*'], credentials: true",
                "origins: ['https://a.example'], headers: ['*'], credentials: true",
                "origins: ['https://A.example']",
                "origins: ['https://a.example/']",
                "origins: ['https://a.example:443']",
                "origins: ['a.example']"
            })
    void a_rule_that_no_browser_could_agree_with_is_refused(String rule) {
        var yaml = """
                upstreams: { all: { url: "http://localhost:1" } }
                routes:
                  - { id: notes, match: { path: "/n", methods: [GET] }, integration: { http: all }, policies: { cors: { %s } } }
                """.formatted(rule);

        assertThatThrownBy(() -> routes(yaml)).isInstanceOf(BadRouteFile.class).hasMessageContaining("route 'notes'");
    }

    private String token() {
        return "Authorization: Bearer " + issuer.token();
    }

    private HttpMessage preflight(String path, String... fields) throws IOException {
        return send("OPTIONS " + path + " HTTP/1.1\r\n" + HOST + String.join("\r\n", fields) + "\r\n\r\n");
    }
}
