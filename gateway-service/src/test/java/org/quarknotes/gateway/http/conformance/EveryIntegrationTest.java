package org.quarknotes.gateway.http.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;

/** A path, and fields that tell lies, whatever integration the path leads to. */
@QuarkusTest
class EveryIntegrationTest extends EdgeTest {

    /** One for each integration; the path of each begins with its name. */
    enum Kind {
        http("200"),
        websocket("200"),
        lambda("200"),
        aws("200"),
        mock("200"),
        problem("410 gone"),
        redirect("308");

        private final String answered;

        Kind(String answered) {
            this.answered = answered;
        }
    }

    @BeforeEach
    void oneRouteOfEachKind() {
        routes("""
                upstreams:
                  service: { url: "%1$s" }
                defaults: { auth: public }
                routes:
                  - { id: http, match: { path: "/http/{id}", methods: [GET] }, integration: { http: service } }
                  - { id: websocket, match: { path: "/websocket/{id}", methods: [GET] }, integration: { http: { upstream: service, websocket: true } } }
                  - { id: lambda, match: { path: "/lambda/{id}", methods: [GET] }, integration: { lambda: { function: thing, endpoint: "%1$s" } } }
                  - { id: aws, match: { path: "/aws/{id}", methods: [GET] }, integration: { aws: { service: dynamodb, endpoint: "%1$s", json: { Id: "{id}" } } } }
                  - { id: mock, match: { path: "/mock/{id}", methods: [GET] }, integration: { mock: { status: 200, body: "as written" } } }
                  - { id: problem, match: { path: "/problem/{id}", methods: [GET] }, integration: { mock: { problem: gone } } }
                  - { id: redirect, match: { path: "/redirect/{id}", methods: [GET] }, integration: { redirect: { to: "/http/{id}", status: 308 } } }
                """);
    }

    @ParameterizedTest
    @EnumSource
    void a_plain_path_is_taken(Kind kind) throws IOException {
        assertThat(Summary.ofAnswer(get("/" + kind + "/thing"))).isEqualTo(kind.answered);
    }

    @ParameterizedTest
    @EnumSource
    void a_path_with_two_readings_is_refused(Kind kind) throws IOException {
        assertThat(answers(kind))
                .containsOnlyKeys(PathCases.refused().keySet())
                .allSatisfy((name, answer) -> assertThat(answer).as(name).isEqualTo(Case.MALFORMED));
        assertThat(service.arrived()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_path_with_two_readings_is_refused_as_an_upgrade(Kind kind) throws IOException {
        assertThat(answers(
                        kind,
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="))
                .allSatisfy((name, answer) -> assertThat(answer).as(name).isEqualTo(Case.MALFORMED));
        assertThat(service.arrived()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_path_with_two_readings_is_refused_in_HTTP_2(Kind kind) throws IOException {
        for (var path : PathCases.refused().entrySet()) {
            try (var client = Http2Client.greeting(connect())) {
                client.send(Frame.request(
                        1, Http2Cases.fields("GET", path.getValue().formatted(kind))));
                var answer = client.answer(1);

                assertThat(Summary.ofAnswer(
                                answer.status(), answer.value("content-type").orElse(""), answer.body()))
                        .as(path.getKey())
                        .isEqualTo(Case.MALFORMED);
            }
        }
        assertThat(service.arrived()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void no_answer_tells_what_a_lie_said(Kind kind) throws IOException {
        var answer = get(
                "/" + kind + "/thing",
                "X-User: admin",
                "x_user: admin",
                "X-Forwarded-Host: admin.example",
                "Connection: X-User");

        assertThat(answer.toString()).doesNotContain("admin");
        assertThat(service.arrived().toString()).doesNotContain("admin");
    }

    private Map<String, String> answers(Kind kind, String... fields) throws IOException {
        var answers = new LinkedHashMap<String, String>();
        for (var path : PathCases.refused().entrySet()) {
            HttpMessage answer = get(path.getValue().formatted(kind), fields);
            answers.put(path.getKey(), Summary.ofAnswer(answer));
        }
        return answers;
    }
}
