package org.quarknotes.gateway.upstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarknotes.gateway.domain.RetryBudget;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService;

@QuarkusTest
class RetriesTest extends EdgeTest {
    private static final String THING = "/things/1";

    private Replicated replicated;

    @BeforeEach
    void startTwoReplicas() throws IOException {
        replicated = Replicated.start(2);
        routes("""
                upstreams:
                  replicated: { targets: %s, breaker: off, ejection: off }
                defaults: { auth: public, policies: { timeouts: { firstByte: 200ms } } }
                routes:
                  - id: thing
                    match: { path: "/things/{id}", methods: [GET, PUT, DELETE, POST, PATCH] }
                    integration: { http: replicated }
                  - id: once
                    match: { path: /once, methods: [GET] }
                    integration: { http: replicated }
                    policies: { retries: off }
                """.formatted(replicated.targets()));
    }

    @AfterEach
    void stop() throws IOException {
        replicated.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_one_replica_cannot_do_the_other_does(Fault fault) throws IOException {
        replicated.replica(0).on(THING, fault.script());

        for (var method : new String[] {"GET", "DELETE", "OPTIONS", "PUT", "GET"}) {
            var answer = request(method);
            assertThat(answer.status()).as(method).isIn(200, 204);
        }

        assertThat(replicated.replica(0).arrived()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_may_not_be_done_twice_is_never_sent_twice(Fault fault) throws IOException {
        replicated.on(THING, fault.script());

        for (int i = 1; i <= 4; i++) {
            assertThat(request(i % 2 == 0 ? "POST" : "PATCH").status()).isIn(502, 503, 504);
            assertThat(replicated.arrivals()).isEqualTo(i);
        }
    }

    @Test
    void a_body_that_cannot_be_sent_again_is_not() throws IOException {
        replicated.on(THING, Fault.CLOSES.script());

        var answer = send("PUT " + THING + " HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\n\r\n{}");

        assertProblem(answer, 502, "upstream-unavailable");
        assertThat(replicated.arrivals()).isEqualTo(1);
    }

    @Test
    void a_route_may_do_without() throws IOException {
        replicated.on("/once", Fault.CLOSES.script());

        assertProblem(get("/once"), 502, "upstream-unavailable");
        assertThat(replicated.arrivals()).isEqualTo(1);
    }

    @Test
    void an_answer_that_has_begun_is_not_asked_for_again() throws IOException {
        replicated.on(THING, (request, client) -> {
            ScriptedService.lines("HTTP/1.1 200 OK\nContent-Length: 10\n\nhalf").answer(request, client);
            throw new IOException("as the test wants it");
        });

        assertThat(get(THING).complete()).isFalse();
        assertThat(replicated.arrivals()).isEqualTo(1);
    }

    @Test
    void if_all_say_the_same_the_client_is_told_what_they_say() throws IOException {
        replicated.on(THING, ScriptedService.lines("HTTP/1.1 503 No\nRetry-After: 7\nContent-Length: 4\n\nbusy"));

        var answer = get(THING);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.value("Retry-After")).contains("7");
        assertThat(answer.body()).isEqualTo("busy");
        assertThat(replicated.replicas())
                .allSatisfy(replica -> assertThat(replica.arrived()).hasSize(1));
    }

    @Test
    void an_outage_of_all_brings_no_more_retries_than_the_budget_has() throws IOException {
        replicated.on(THING, Fault.CLOSES.script());
        int requests = 200;

        for (int i = 0; i < requests; i++) {
            assertProblem(get(THING), 502, "upstream-unavailable");
        }

        // It takes less than the ten seconds in which the minimum is counted.
        assertThat(replicated.arrivals() - requests)
                .isGreaterThan(requests / 20)
                .isLessThanOrEqualTo(requests / 5 + 2 * RetryBudget.MINIMUM);
    }

    private HttpMessage request(String method) throws IOException {
        return send(method + " " + THING + " HTTP/1.1\r\n" + HOST + "\r\n");
    }
}
