package org.quarknotes.gateway.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService;

@QuarkusTest
class CacheFlowTest extends CacheTest {

    @Test
    void of_many_who_ask_at_once_the_service_sees_one() throws Exception {
        var asked = new CountDownLatch(1);
        var others = new CountDownLatch(1);
        service.on("/open", (request, client) -> {
            asked.countDown();
            waitFor(others);
            answering("Cache-Control: max-age=60").answer(request, client);
        });

        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = clients.submit(() -> get("/open"));
            waitFor(asked);
            var second = clients.submit(() -> get("/open"));
            var third = clients.submit(() -> get("/open"));
            await().during(Duration.ofMillis(300)).until(() -> service.arrived().size() == 1);
            others.countDown();

            assertThat(second.get().body()).isEqualTo(first.get().body());
            assertThat(third.get().body()).isEqualTo(first.get().body());
        }
        assertThat(service.arrived()).hasSize(1);
    }

    @Test
    void nobody_waits_for_an_answer_that_is_not_shared() throws Exception {
        service.on("/open", answering("Cache-Control: private"));
        get("/open");
        var together = new CyclicBarrier(3);
        service.on("/open", (request, client) -> {
            meet(together);
            answering("Cache-Control: private").answer(request, client);
        });

        var answers = atOnce(3, () -> get("/open"));

        assertThat(answers).extracting(HttpMessage::status).containsOnly(200);
        assertThat(answers).extracting(HttpMessage::body).doesNotHaveDuplicates();
    }

    @Test
    void nobody_waits_for_long_for_a_body_that_does_not_come() throws Exception {
        var over = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        service.on("/open", (request, client) -> {
            ScriptedService.lines("HTTP/1.1 200 OK\nCache-Control: max-age=60\nContent-Length: 9\n\nhalf")
                    .answer(request, client);
            client.getOutputStream().flush();
            begun.countDown();
            waitFor(over);
        });
        try (var stuck = connect()) {
            write(stuck, "GET /open HTTP/1.1\r\n" + HOST + "\r\n");
            waitFor(begun);
            assertThat(stuck.getInputStream().read()).isEqualTo('H');
            service.on("/open", answering("Cache-Control: max-age=60"));

            assertThat(get("/open").status()).isEqualTo(200);
        } finally {
            over.countDown();
        }
    }

    @Test
    void when_the_first_fails_the_others_ask_for_themselves() throws Exception {
        var asked = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        service.on("/open", (request, client) -> {
            asked.countDown();
            waitFor(go);
            throw new IOException("as the test wants it");
        });
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = clients.submit(() -> get("/open"));
            waitFor(asked);
            service.on("/open", answering("Cache-Control: max-age=60"));
            var second = clients.submit(() -> get("/open"));
            go.countDown();

            assertThat(first.get().status()).isEqualTo(502);
            assertThat(second.get().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100\n\nonly this", "Transfer-Encoding: chunked\n\n9\nonly this\n"})
    void a_body_that_breaks_off_is_never_kept(String begun) throws IOException {
        service.on("/open", (request, client) -> {
            ScriptedService.lines("HTTP/1.1 200 OK\nCache-Control: max-age=60\n" + begun)
                    .answer(request, client);
            client.getOutputStream().flush();
            throw new IOException("as the test wants it");
        });
        assertThat(get("/open").complete()).isFalse();
        service.on("/open", answering("Cache-Control: max-age=60"));

        var whole = get("/open");

        assertThat(whole.complete()).isTrue();
        assertThat(whole.value("Cache-Status")).contains("quarknotes; fwd=miss; stored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5000\n\n%s", "Transfer-Encoding: chunked\n\n1388\n%s\n0\n\n"})
    void a_body_that_is_too_long_passes_unkept(String answer) throws IOException {
        var body = "x".repeat(5000);
        service.on(
                "/open",
                ScriptedService.lines("HTTP/1.1 200 OK\nCache-Control: max-age=60\n" + answer.formatted(body)));

        assertThat(get("/open").body()).isEqualTo(body);
        assertThat(get("/open").body()).isEqualTo(body);
        assertThat(service.arrived()).hasSize(2);
    }

    @Test
    void a_body_of_unannounced_length_is_kept_when_its_end_was_seen() throws IOException {
        service.on(
                "/open",
                ScriptedService.lines(
                        "HTTP/1.1 200 OK\nCache-Control: max-age=60\nTransfer-Encoding: chunked\n\n5\nhello\n0\n\n"));

        assertThat(get("/open").body()).isEqualTo("hello");
        assertThat(get("/open").body()).isEqualTo("hello");
        assertThat(service.arrived()).hasSize(1);
    }

    @Test
    void the_one_unused_for_the_longest_goes_first() throws IOException {
        service.on("/open", answering("Cache-Control: max-age=60"));
        get("/open?1");
        get("/open?2");
        get("/open?3");
        get("/open?1");

        get("/open?4");

        assertThat(get("/open?1").value("Cache-Status").orElseThrow()).contains("hit");
        assertThat(get("/open?2").value("Cache-Status").orElseThrow()).contains("fwd=miss");
    }

    @Test
    void a_change_on_another_route_is_forgotten_here() throws IOException {
        service.on("/open", answering("Cache-Control: max-age=60"));
        var before = List.of(get("/open").body(), get("/open?q").body());

        put();

        assertThat(get("/open").body()).isNotIn(before);
        assertThat(get("/open?q").body()).isNotIn(before);
    }

    @Test
    void a_change_that_was_refused_changes_nothing() throws IOException {
        service.on("/open", answering("Cache-Control: max-age=60"));
        var before = get("/open").body();
        service.on("/open", ScriptedService.lines("HTTP/1.1 412 Precondition Failed\nContent-Length: 0\n\n"));

        put();

        assertThat(get("/open").body()).isEqualTo(before);
    }

    @Test
    void an_answer_that_was_under_way_during_a_change_is_not_kept() throws Exception {
        var asked = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        service.on("/open", (request, client) -> {
            if (request.start().startsWith("GET")) {
                asked.countDown();
                waitFor(changed);
            }
            answering("Cache-Control: max-age=60").answer(request, client);
        });
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var old = clients.submit(() -> get("/open"));
            waitFor(asked);
            put();
            changed.countDown();

            assertThat(get("/open").body()).isNotEqualTo(old.get().body());
        }
    }

    private void put() throws IOException {
        send("PUT /open HTTP/1.1\r\n" + HOST + "Content-Length: 0\r\n\r\n");
    }

    private static void meet(CyclicBarrier others) throws IOException {
        try {
            others.await();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static List<HttpMessage> atOnce(int many, Callable<HttpMessage> request) throws Exception {
        var answers = new ArrayList<HttpMessage>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<java.util.concurrent.Future<HttpMessage>>();
            for (int i = 0; i < many; i++) {
                asked.add(clients.submit(request));
            }
            for (var answer : asked) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
