package org.quarknotes.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService;

@QuarkusTest
class AuthorizersTest extends JudgedTest {
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
}
