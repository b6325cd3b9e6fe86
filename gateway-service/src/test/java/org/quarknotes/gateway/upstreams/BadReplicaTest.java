package org.quarknotes.gateway.upstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarknotes.gateway.http.EdgeTest;

/** One bad replica out of three costs at most one failed request in a hundred. */
@QuarkusTest
class BadReplicaTest extends EdgeTest {
    private static final int REQUESTS = 400;

    private Replicated replicated;

    @BeforeEach
    void startThreeReplicas() throws IOException {
        replicated = Replicated.start(3);
        routes("""
                upstreams:
                  replicated: { targets: %s }
                routes:
                  - id: thing
                    match: { path: /thing, methods: [GET] }
                    integration: { http: replicated }
                    auth: public
                    policies: { timeouts: { firstByte: 500ms } }
                """.formatted(replicated.targets()));
    }

    @AfterEach
    void stop() throws IOException {
        replicated.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatever_it_does(Fault fault) throws Exception {
        replicated.replica(1).on("/thing", fault.script());

        assertThat(failed()).isLessThanOrEqualTo(REQUESTS / 100);
        assertThat(replicated.replica(1).arrived().size())
                .as("it is soon left out")
                .isLessThan(REQUESTS / 10);
    }

    @Test
    void even_if_nobody_listens_there() throws Exception {
        replicated.replica(1).close();

        assertThat(failed()).isLessThanOrEqualTo(REQUESTS / 100);
    }

    private long failed() throws Exception {
        try (var clients = Executors.newFixedThreadPool(4)) {
            var answers = clients.invokeAll(Collections.<Callable<Integer>>nCopies(
                    REQUESTS, () -> get("/thing").status()));
            return answers.stream().filter(answer -> answer.resultNow() != 200).count();
        }
    }
}
