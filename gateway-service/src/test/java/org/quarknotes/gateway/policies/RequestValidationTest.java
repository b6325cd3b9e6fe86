package org.quarknotes.gateway.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService;

@QuarkusTest
class RequestValidationTest extends EdgeTest {
    private static final String DOCUMENT = """
            {"openapi": "3.1.0",
             "paths": {
               "/things/{thingId}": {
                 "parameters": [{"name": "thingId", "in": "path", "required": true,
                                 "schema": {"type": "string", "pattern": "^[a-z]+$"}}],
                 "get": {"parameters": [
                     {"$ref": "#/components/parameters/Limit"},
                     {"name": "tag", "in": "query", "schema": {"type": "array", "items": {"maxLength": 3}}},
                     {"name": "deep", "in": "query", "schema": {"type": "boolean"}}],
                   "responses": {}},
                 "put": {"requestBody": {"required": true, "content": {
                     "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}},
                     "text/plain": {}}}, "responses": {}}}},
             "components": {
               "parameters": {"Limit": {"name": "limit", "in": "query",
                                        "schema": {"type": "integer", "minimum": 1, "maximum": 100}}},
               "schemas": {
                 "Thing": {"type": "object", "required": ["title"], "additionalProperties": false, "properties": {
                     "title": {"type": "string", "maxLength": 200},
                     "tags": {"type": "array", "items": {"$ref": "#/components/schemas/Tag"}},
                     "inner": {"$ref": "#/components/schemas/Thing"}}},
                 "Tag": {"type": "string", "minLength": 2}}}}
            """;

    @BeforeEach
    void validate() {
        describe();
        routes("""
                upstreams:
                  described: { url: "%1$s" }
                  strange: { url: "%1$s", openapi: /strange.json }
                  silent: { url: "%1$s", openapi: /nothing-here }
                defaults: { auth: public, policies: { validation: on } }
                routes:
                  - { id: things, match: { path: "/things/{id}", methods: [GET, PUT] }, integration: { http: described } }
                  - { id: mine, match: { path: "/mine/{id}", methods: [GET] }, auth: jwt, integration: { http: { upstream: described, path: "/things/{id}" } } }
                  - { id: strange, match: { path: "/things/strange/{id}", methods: [GET, PUT] }, integration: { http: { upstream: strange, path: "/things/{id}" } } }
                  - { id: silent, match: { path: "/silent/{id}", methods: [GET] }, integration: { http: { upstream: silent, path: "/things/{id}" } } }
                """);
        await().until(() -> get("/things/a?unheard=of").status() == 400);
        service.forget();
        describe();
    }

    private void describe() {
        var document = DOCUMENT.replace("\n", " ");
        service.on("/openapi.json", ScriptedService.json(document));
        service.on(
                "/strange.json",
                ScriptedService.json(document.replace("#/components/schemas/Tag", "http://127.0.0.1:1/tag")));
    }

    /** What reached the service, beside questions about itself. */
    private List<HttpMessage> arrived() {
        return service.arrived().stream()
                .filter(request -> request.start().contains(" /things/"))
                .toList();
    }

    @Test
    void what_is_described_passes() throws IOException {
        assertThat(get("/things/a?limit=100&deep=true&tag=abc&tag=d").status()).isEqualTo(200);
        assertThat(put("application/json; charset=utf-8", "{\"title\": \"t\", \"tags\": [\"ab\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(put("text/plain", "anything").status()).isEqualTo(200);

        assertThat(arrived()).hasSize(3);
        assertThat(arrived().get(1).body()).isEqualTo("{\"title\": \"t\", \"tags\": [\"ab\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?limit=0       | limit | validation-failed",
                "?limit=101     | limit | validation-failed",
                "?limit=ten     | limit | validation-failed",
                "?limit=1&limit=2 | limit | validation-failed",
                "?deep=yes      | deep  | validation-failed",
                "?tag=abcd      | tag   | validation-failed",
                "?limti=1       | limti | unknown-field",
                "?a;limit=1     | a;limit | unknown-field"
            })
    void a_query_that_is_not_is_refused(String query, String parameter, String problem) throws IOException {
        var answer = get("/things/a" + query);

        assertProblem(answer, 400, problem);
        assertThat(answer.body()).contains("\"violations\":[{\"field\":\"" + parameter + "\"");
        assertThat(arrived()).isEmpty();
    }

    @Test
    void an_id_that_cannot_be_one_is_not_found() throws IOException {
        assertProblem(get("/things/7"), 404, "not-found");
        assertThat(arrived()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                       | title          | validation-failed",
                "{\"title\": 7}                           | title          | validation-failed",
                "{\"title\": \"t\", \"tags\": [\"ab\", \"c\"]} | tags[1]   | validation-failed",
                "{\"title\": \"t\", \"inner\": {\"title\": null}} | inner.title | validation-failed",
                "{\"title\": \"t\", \"inner\": {}}        | inner.title    | validation-failed",
                "{\"title\": \"t\", \"titel\": \"t\"}     | titel          | unknown-field",
                "[]                                       | ''             | validation-failed"
            })
    void a_body_that_is_not_as_the_schema_says_is_refused(String body, String field, String problem)
            throws IOException {
        var answer = put("application/json", body);

        assertProblem(answer, 400, problem);
        assertThat(answer.body()).contains("\"violations\":[{\"field\":\"" + field + "\"");
        assertThat(arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nothing", "{} {}", "\"\u00ff\""})
    void a_body_that_is_no_json_is_refused(String body) throws IOException {
        assertProblem(put("application/json", body), 400, "malformed-body");
    }

    @Test
    void a_body_as_deep_as_an_attacker_likes_is_refused() throws IOException {
        assertProblem(put("application/json", "[".repeat(50_000)), 400, "malformed-body");
    }

    @Test
    void a_long_body_is_checked_too() throws IOException {
        var tags = "\"ab\",".repeat(10_000);

        assertThat(put("application/json", "{\"title\": \"t\", \"tags\": [" + tags + "\"cd\"]}")
                        .status())
                .isEqualTo(200);
        assertProblem(
                put("application/json", "{\"title\": \"t\", \"tags\": [" + tags + "1]}"), 400, "validation-failed");
    }

    @Test
    void a_body_that_is_missing_is_missed() throws IOException {
        assertProblem(put("application/json", ""), 400, "malformed-body");
    }

    @Test
    void another_media_type_is_refused() throws IOException {
        assertProblem(put("application/xml", "<x/>"), 415, "unsupported-media-type");
    }

    @Test
    void who_calls_is_asked_first() throws IOException {
        assertProblem(get("/mine/a?unheard=of"), 401, "unauthenticated");
        assertProblem(get("/mine/a?unheard=of", "Authorization: Bearer " + issuer.token()), 400, "unknown-field");
    }

    @Test
    void head_is_checked_like_get() throws IOException {
        try (var socket = connect()) {
            write(socket, "HEAD /things/a?limti=1 HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(HttpMessage.readHead(socket.getInputStream()).status()).isEqualTo(400);
        }
    }

    @Test
    void where_nothing_useful_is_described_the_service_judges_alone() throws IOException {
        for (var path : List.of("/silent/a?unheard=of", "/things/strange/a?unheard=of")) {
            assertThat(get(path).status()).isEqualTo(200);
            assertThat(get(path).status()).isEqualTo(200);
        }
    }

    @Test
    void a_route_whose_service_says_nothing_cannot_be_validated() {
        assertThatThrownBy(() -> routes("""
                upstreams: { mute: { url: "http://localhost:1", openapi: none } }
                routes:
                  - { id: x, match: { path: "/x", methods: [GET] }, integration: { http: mute }, policies: { validation: on } }
                """)).hasMessageContaining("no OpenAPI document");
    }

    private HttpMessage put(String type, String body) throws IOException {
        return send("PUT /things/a HTTP/1.1\r\n" + HOST + "Content-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }
}
