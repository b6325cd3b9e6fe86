package org.quarknotes.gateway.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService;

@QuarkusTest
class DeprecationTest extends EdgeTest {

    @BeforeEach
    void announceTheEnd() {
        routes("""
                upstreams: { all: { url: "%1$s" }, away: { url: "http://127.0.0.1:1" } }
                defaults:
                  auth: public
                  policies: { deprecation: { since: 2026-01-01, sunset: 2027-01-02, link: "https://docs.example/v2" } }
                routes:
                  - { id: old, match: { path: "/old", methods: [GET] }, integration: { http: all } }
                  - { id: broken, match: { path: "/broken", methods: [GET] }, integration: { http: away } }
                  - id: undated
                    match: { path: "/undated", methods: [GET] }
                    integration: { http: all }
                    policies: { deprecation: { since: 2026-01-01 } }
                """);
    }

    @Test
    void answers_and_failures_tell_of_the_end() throws IOException {
        var answer = get("/old");
        var failure = get("/broken");

        assertThat(answer.status()).isEqualTo(200);
        assertProblem(failure, 502, "upstream-unavailable");
        for (var either : new HttpMessage[] {answer, failure}) {
            assertThat(either.values("Deprecation")).containsExactly("@1767225600");
            assertThat(either.values("Sunset")).containsExactly("Sat, 02 Jan 2027 00:00:00 GMT");
            assertThat(either.values("Link")).containsExactly("<https://docs.example/v2>; rel=\"deprecation\"");
        }
    }

    @Test
    void what_has_no_date_yet_has_no_sunset() throws IOException {
        var answer = get("/undated");

        assertThat(answer.values("Deprecation")).containsExactly("@1767225600");
        assertThat(answer.values("Sunset")).isEmpty();
        assertThat(answer.values("Link")).isEmpty();
    }

    @Test
    void the_route_knows_better_than_the_service() throws IOException {
        service.on("/old", ScriptedService.lines("""
                HTTP/1.1 200 OK
                Deprecation: @1
                Sunset: Thu, 01 Jan 1970 00:00:01 GMT
                Link: </next>; rel="next"
                Content-Length: 0

                """));

        var answer = get("/old");

        assertThat(answer.values("Deprecation")).containsExactly("@1767225600");
        assertThat(answer.values("Sunset")).hasSize(1);
        assertThat(answer.values("Link")).hasSize(2);
    }
}
