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
import org.quarknotes.gateway.http.ScriptedService;
import org.quarknotes.gateway.routes.BadRouteFile;

@QuarkusTest
class HeaderRulesTest extends EdgeTest {

    @BeforeEach
    void edit() {
        routes("""
                upstreams: { all: { url: "%1$s" } }
                defaults: { auth: public }
                routes:
                  - id: item
                    match: { path: "/items/{id}", methods: [GET] }
                    integration: { http: all }
                    policies:
                      headers:
                        request:
                          set:
                            x-item: "{path.id}"
                            x-query: "name={query.name}; fixed"
                            x-plain: "{query.name}"
                            accept: "application/json"
                          remove: [User-Agent]
                        response:
                          set: { x-for: "{path.id}", x-lang: "{header.accept-language}", cache-control: "no-cache" }
                          remove: [ETag]
                """);
    }

    @Test
    void fields_are_set_and_removed_on_the_way_to_the_service() throws IOException {
        get("/items/7", "User-Agent: me", "Accept: text/html", "X-Item: forged", "x-item: twice");

        var request = onlyArrival();
        assertThat(request.values("x-item")).containsExactly("7");
        assertThat(request.values("accept")).containsExactly("application/json");
        assertThat(request.value("user-agent")).isEmpty();
        assertThat(request.value("x-plain")).as("there was none to fill in").isEmpty();
    }

    @Test
    void fields_are_set_and_removed_on_the_way_back() throws IOException {
        service.on("/items/7", ScriptedService.lines("""
                HTTP/1.1 200 OK
                ETag: "1"
                Cache-Control: max-age=60
                Content-Length: 2

                {}"""));

        var answer = get("/items/7", "Accept-Language: de, en;q=0.5");

        assertThat(answer.values("x-for")).containsExactly("7");
        assertThat(answer.values("x-lang")).containsExactly("de, en;q=0.5");
        assertThat(answer.values("cache-control")).containsExactly("no-cache");
        assertThat(answer.value("etag")).isEmpty();
        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void no_value_can_end_the_line_or_leave_its_place() throws IOException {
        var answer = get("/items/caf%C3%A9?name=a%0D%0Ax-user-id:%20root;%20b=%22c%22%00");

        var request = onlyArrival();
        assertThat(request.values("x-query"))
                .containsExactly("name=a%0D%0Ax-user-id:%20root%3B%20b%3D%22c%22%00; fixed");
        assertThat(request.values("x-plain")).containsExactly("a%0D%0Ax-user-id: root; b=\"c\"%00");
        assertThat(request.values("x-user-id")).isEmpty();
        assertThat(answer.values("x-for")).containsExactly("caf%C3%A9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request: { set: { Content-Length: '1' } }",
                "request: { remove: [transfer-encoding] }",
                "request: { set: { Connection: close } }",
                "request: { set: { host: evil } }",
                "request: { set: { X-User-Id: root } }",
                "request: { set: { x_user_id: root } }",
                "request: { set: { X-Forwarded-For: 1.2.3.4 } }",
                "request: { remove: [Forwarded] }",
                "request: { set: { x-request-id: '1' } }",
                "request: { set: { proxy-authorization: x } }",
                "request: { set: { 'x y': x } }",
                "request: { set: { x: 'umlaut ä' } }",
                "request: { set: { x: '{body}' } }",
                "request: { set: { x: '{header.authorization}' } }",
                "response: { set: { transfer-encoding: chunked } }",
                "response: { remove: [content-encoding] }",
                "response: { remove: [Vary] }",
                "response: { set: { access-control-allow-origin: '*' } }",
                "response: { remove: [x-request-id] }"
            })
    void what_is_none_of_a_routes_business_is_refused(String rule) {
        var yaml = """
                upstreams: { all: { url: "http://localhost:1" } }
                routes:
                  - { id: n, match: { path: "/n", methods: [GET] }, integration: { http: all }, policies: { headers: { %s } } }
                """.formatted(rule);

        assertThatThrownBy(() -> routes(yaml)).isInstanceOf(BadRouteFile.class).hasMessageContaining("route 'n'");
    }
}
