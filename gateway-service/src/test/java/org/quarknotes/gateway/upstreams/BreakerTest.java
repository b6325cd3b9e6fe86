package org.quarknotes.gateway.upstreams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.UpstreamState;
import org.quarknotes.gateway.domain.UpstreamState.Condition;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.ScriptedService;

@QuarkusTest
class BreakerTest extends EdgeTest {
    @Inject
    Services services;

    @BeforeEach
    void oneServiceWithABreaker() {
        routes("""
                upstreams:
                  fragile: { url: "%1$s", breaker: { minimumCalls: 4, openFor: 500ms } }
                routes:
                  - id: thing
                    match: { path: /thing, methods: [GET, POST] }
                    integration: { http: fragile }
                    auth: public
                    policies: { retries: off }
                """);
    }

    @Test
    void a_service_that_fails_is_spared_and_asked_again_later() throws IOException {
        open();

        var answer = get("/thing");
        assertProblem(answer, 503, "overloaded");
        assertThat(answer.value("Retry-After")).contains("1");
        assertThat(service.arrived()).as("at once, and without asking").hasSize(4);
        assertThat(state().condition()).isEqualTo(Condition.UNAVAILABLE);

        service.on("/thing", ScriptedService.json("{}"));
        await().untilAsserted(() -> assertThat(get("/thing").status()).isEqualTo(200));
        await().untilAsserted(() -> {
            assertThat(get("/thing").status()).isEqualTo(200);
            assertThat(state()).isEqualTo(new UpstreamState("fragile", Condition.AVAILABLE, 1, 1));
        });
    }

    @Test
    void what_it_remembers_outlives_a_reload_that_leaves_it_as_it_is() throws IOException {
        open();

        oneServiceWithABreaker();

        assertProblem(get("/thing"), 503, "overloaded");
    }

    @Test
    void an_error_of_one_request_is_not_one_of_the_service() throws IOException {
        service.on("/thing", ScriptedService.lines("HTTP/1.1 500 Oh\nContent-Length: 0\n\n"));

        for (int i = 0; i < 20; i++) {
            assertThat(get("/thing").status()).isEqualTo(500);
        }
    }

    @Test
    void clients_cannot_make_a_service_look_bad() throws IOException {
        var tooLong = "Content-Length: " + (2 << 20) + "\r\n\r\n";
        for (int i = 0; i < 10; i++) {
            assertProblem(send("POST /thing HTTP/1.1\r\n" + HOST + tooLong), 413, "payload-too-large");
            try (var socket = connect()) {
                write(socket, "POST /thing HTTP/1.1\r\n" + HOST + "Content-Length: 10\r\n\r\nhalf");
            }
            service.on("/thing", Fault.HANGS.script());
            int before = service.arrived().size();
            try (var socket = connect()) {
                write(socket, "GET /thing HTTP/1.1\r\n" + HOST + "\r\n");
                await().until(() -> service.arrived().size() > before);
            }
        }
        service.on("/thing", ScriptedService.json("{}"));

        assertThat(get("/thing").status()).isEqualTo(200);
        assertThat(state().condition()).isEqualTo(Condition.AVAILABLE);
    }

    private void open() throws IOException {
        service.on("/thing", Fault.CLOSES.script());
        for (int i = 0; i < 4; i++) {
            assertProblem(get("/thing"), 502, "upstream-unavailable");
        }
    }

    private UpstreamState state() {
        return services.states().getFirst();
    }
}
