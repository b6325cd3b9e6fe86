package org.quarknotes.gateway.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService;
import org.quarknotes.gateway.http.ScriptedService.Script;

@QuarkusTest
class AuthorizersTest extends EdgeTest {
    private static final String YES =
            "{\"allowed\": true, \"subject\": \"acme\", \"scopes\": [], \"groups\": [\"gold\"]}";

    private final CopyOnWriteArrayList<JsonObject> questions = new CopyOnWriteArrayList<>();
    private String judge = "";

    @BeforeEach
    void askAJudge() {
        judge = "/judge-" + System.nanoTime(); // so that no test remembers what another was told
        says(ScriptedService.json(YES));
        routes("""
                upstreams:
                  partners: { url: "%%1$s" }
                authorizers:
                  partners: { url: "%%1$s%1$s", headers: [X-Partner-Key, accept-language], timeout: 10s, cacheFor: 60s }
                  hasty: { url: "%%1$s%1$s", headers: [x-partner-key], timeout: 200ms }
                  tokens: { url: "%%1$s%1$s", headers: [authorization], cacheFor: 0s }
                routes:
                  - id: offers
                    match: { path: "/offers", methods: [GET] }
                    integration: { http: partners }
                    auth: { authorizer: partners }
                  - id: offer
                    match: { path: "/offers/{id}", methods: [GET] }
                    integration: { http: partners }
                    auth: { authorizer: partners }
                    policies:
                      throttle: { caller: { rate: 0.001, burst: 2 } }
                  - id: alone
                    match: { path: "/alone", methods: [GET] }
                    integration: { mock: { status: 200 } }
                    auth: { authorizer: partners }
                  - id: hasty
                    match: { path: "/hasty", methods: [GET] }
                    integration: { http: partners }
                    auth: { authorizer: hasty }
                  - id: orders
                    match: { path: "/orders", methods: [GET] }
                    integration: { http: partners }
                    auth: { authorizer: tokens }
                """.formatted(judge));
    }

    @Test
    void the_judge_is_told_what_it_needs_and_the_service_nothing_more_than_was_sent() throws IOException {
        var answer = get("/offers?page=2", "X-Partner-Key: secret", "Accept-Language: de", "X-User: admin");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(questions)
                .singleElement()
                .satisfies(question -> assertThat(question.copy().put("requestId", "r"))
                        .isEqualTo(new JsonObject()
                                .put("method", "GET")
                                .put("path", "/offers")
                                .put("routeId", "offers")
                                .put(
                                        "headers",
                                        new JsonObject()
                                                .put("x-partner-key", "secret")
                                                .put("accept-language", "de"))
                                .put("sourceIp", "127.0.0.1")
                                .put("requestId", "r")));
        assertThat(questions.getFirst().getString("requestId"))
                .isEqualTo(answer.value("X-Request-Id").orElseThrow());
        assertThat(onlyArrival().values("accept-language")).containsExactly("de");
        assertThat(onlyArrival().fields().toString())
                .doesNotContain("secret", "acme", "gold")
                .doesNotContainIgnoringCase("x-partner-key")
                .doesNotContainIgnoringCase("x-user");
    }

    @Test
    void an_answer_is_remembered_by_exactly_what_was_given() throws IOException {
        get("/offers", "X-Partner-Key: a");
        get("/offers?page=2", "X-Partner-Key: a", "Accept: text/html");
        assertThat(questions).hasSize(1);

        get("/offers", "X-Partner-Key: b");
        get("/offers", "X-Partner-Key: a", "Accept-Language: de");
        get("/offers", "Accept-Language: a");
        get("/offers/1", "X-Partner-Key: a");
        send("HEAD /offers HTTP/1.1\r\n" + HOST + "X-Partner-Key: a\r\nConnection: close\r\n\r\n");
        assertThat(questions).hasSize(6);
    }

    @Test
    void a_no_is_remembered_too() throws IOException {
        says(ScriptedService.json("{\"allowed\": false}"));

        assertProblem(get("/offers", "X-Partner-Key: a"), 403, "forbidden");
        assertProblem(get("/offers", "X-Partner-Key: a"), 403, "forbidden");

        assertThat(questions).hasSize(1);
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_judge_may_find_the_credential_bad() throws IOException {
        says(ScriptedService.lines("HTTP/1.1 401 Unauthorized\nContent-Length: 0\n\n"));

        var answer = get("/offers", "X-Partner-Key: a");

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.values("WWW-Authenticate")).containsExactly("Custom realm=\"quarknotes\"");
    }

    @Test
    void whoever_shows_none_of_the_fields_is_refused_without_asking() throws IOException {
        assertProblem(get("/offers", "Authorization: Bearer " + issuer.token()), 401, "unauthenticated");
        assertProblem(get("/offers", "X_Partner_Key: a"), 401, "unauthenticated");
        assertProblem(get("/offers", "Connection: x-partner-key", "X-Partner-Key: a"), 401, "unauthenticated");

        assertThat(questions).isEmpty();
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_field_that_is_there_twice_is_not_chosen_from() throws IOException {
        assertProblem(get("/offers", "X-Partner-Key: a", "X-Partner-Key: b"), 400, "malformed-request");

        assertThat(questions).isEmpty();
    }

    @Test
    void a_token_for_the_judge_goes_no_further_and_is_judged_every_time() throws IOException {
        assertThat(get("/orders", "Authorization: Basic YTpi").status()).isEqualTo(200);
        assertThat(get("/orders", "Authorization: Basic YTpi").status()).isEqualTo(200);

        assertThat(questions).hasSize(2);
        assertThat(service.arrived())
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.values("authorization")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "true",
                "not json",
                "{\"allowed\": \"true\", \"subject\": \"acme\"}",
                "{\"allowed\": 1, \"subject\": \"acme\"}",
                "{\"allowed\": true}",
                "{\"allowed\": true, \"subject\": \" \"}",
                "{\"allowed\": true, \"subject\": 7}",
                "{\"allowed\": true, \"subject\": \"acme\", \"scopes\": \"all\"}",
                "{\"allowed\": true, \"subject\": \"acme\", \"scopes\": [null, 7]}"
            })
    void what_cannot_be_understood_lets_nobody_pass(String said) throws IOException {
        says(ScriptedService.json(said));

        assertUnknown(get("/offers", "X-Partner-Key: a"));

        says(ScriptedService.json(YES));
        assertThat(get("/offers", "X-Partner-Key: a").status())
                .as("it is asked again")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 500 Oops\nContent-Length: 0\n\n",
                "HTTP/1.1 403 Forbidden\nContent-Length: 0\n\n",
                "HTTP/1.1 204 No Content\n\n",
                "HTTP/1.1 302 Found\nLocation: /elsewhere\nContent-Length: 0\n\n",
                "garbage\n\n"
            })
    void any_other_answer_lets_nobody_pass(String answer) throws IOException {
        says(ScriptedService.lines(answer));

        assertUnknown(get("/offers", "X-Partner-Key: a"));
    }

    @Test
    void a_judge_that_hangs_or_drips_or_talks_too_much_lets_nobody_pass() throws IOException {
        var over = new CountDownLatch(1);
        says((request, client) -> waitFor(over));
        assertUnknown(get("/hasty", "X-Partner-Key: a"));

        says((request, client) -> {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n{".getBytes(US_ASCII));
            client.getOutputStream().flush();
            waitFor(over);
        });
        assertUnknown(get("/hasty", "X-Partner-Key: b"));
        over.countDown();

        says(ScriptedService.json("{\"allowed\": true, \"subject\": \"" + "x".repeat(100_000) + "\"}"));
        assertUnknown(get("/offers", "X-Partner-Key: c"));
    }

    @Test
    void a_connection_that_the_judge_has_closed_costs_nobody_an_answer() throws IOException {
        var yes = ScriptedService.json(YES);
        says((request, client) -> {
            if (questions.size() % 2 == 1) {
                throw new IOException("the connection is closed");
            }
            yes.answer(request, client);
        });

        assertThat(get("/offers", "X-Partner-Key: a").status()).isEqualTo(200);
        assertThat(questions).hasSize(2);
    }

    @Test
    void all_who_ask_the_same_at_once_cost_one_question() throws Exception {
        var go = new CountDownLatch(1);
        var yes = ScriptedService.json(YES);
        says((request, client) -> {
            waitFor(go);
            yes.answer(request, client);
        });

        var answers = new ArrayList<Future<HttpMessage>>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                answers.add(clients.submit(() -> get("/alone", "X-Partner-Key: together")));
            }
            await().until(() -> !questions.isEmpty());
            go.countDown();
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }

        assertThat(questions).hasSize(1);
    }

    @Test
    void whom_the_judge_names_is_the_caller_of_the_throttle() throws IOException {
        assertThat(get("/offers/1", "X-Partner-Key: a").status()).isEqualTo(200);
        assertThat(get("/offers/2", "X-Partner-Key: b").status()).isEqualTo(200);

        assertProblem(get("/offers/3", "X-Partner-Key: c"), 429, "rate-limited");
    }

    private void says(Script answer) {
        service.always(judge, (request, client) -> {
            questions.add(new JsonObject(request.body()));
            answer.answer(request, client);
        });
    }

    private void assertUnknown(HttpMessage answer) {
        assertProblem(answer, 503, "overloaded");
        assertThat(answer.value("Retry-After")).contains("5");
        assertThat(service.arrived()).isEmpty();
    }
}
