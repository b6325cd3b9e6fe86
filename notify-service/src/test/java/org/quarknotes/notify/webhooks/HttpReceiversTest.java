package org.quarknotes.notify.webhooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.standardwebhooks.Webhook;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.notify.domain.webhooks.Posting;
import org.quarknotes.notify.domain.webhooks.Receivers;
import org.quarknotes.notify.domain.webhooks.Receivers.Answer;
import org.quarknotes.notify.domain.webhooks.Receivers.Answered;
import org.quarknotes.notify.domain.webhooks.Receivers.Unanswered;

/** Against real sockets, and an independent reader of the signature. */
class HttpReceiversTest {
    private static final Duration TIMEOUT = Duration.ofMillis(700);

    private final Receivers receivers = Posts.anywhere(Clock.systemUTC(), TIMEOUT);

    @Test
    void what_is_posted_is_signed_so_that_others_can_verify_it() throws Exception {
        try (var receiver = RealReceiver.that(RealReceiver.answering(204))) {
            assertThat(post(receiver)).isEqualTo(new Answered(204, Optional.empty()));

            var heard = receiver.heard().getFirst();
            assertThat(heard.line()).isEqualTo("POST /hook?a=b HTTP/1.1");
            assertThat(heard.field("Host")).isEqualTo("127.0.0.1:" + receiver.port());
            assertThat(heard.field("Content-Type")).isEqualTo("application/json");
            assertThat(heard.field("webhook-id")).isEqualTo("msg-1");
            new Webhook(Samples.SECRET.text()).verify(heard.body(), heard.headers());
        }
    }

    @Test
    void the_body_is_the_notification_as_the_api_shows_it() throws Exception {
        try (var receiver = RealReceiver.that(RealReceiver.answering(200))) {
            post(receiver);

            var json = JsonMapper.builder().build();
            assertThat(json.readTree(receiver.heard().getFirst().body())).isEqualTo(json.readTree("""
                    {"type": "note.shared", "timestamp": "2026-11-21T12:00:00.000Z", "data": {
                     "id": "019a4f3e-7c21-7d0a-9b1e-52c1f0a6d3e8", "type": "note.shared",
                     "title": "A note was shared with you", "text": "You can now read “Grüße 🌱”.",
                     "link": "/v1/notes/7", "actorId": "bob", "readAt": null, "createdAt": "2026-11-21T12:00:00.000Z"}}"""));
        }
    }

    @Test
    void a_test_says_whose_it_is() {
        try (var receiver = RealReceiver.that(RealReceiver.answering(200))) {
            var test = Posting.of("msg-2", Samples.ADA, Samples.ID, Posting.TEST, Optional.empty(), Samples.NOON);

            receivers.post(Samples.webhook(receiver.url()), test, Optional.empty());

            assertThat(receiver.heard().getFirst().body())
                    .isEqualTo("{\"type\":\"webhook.test\",\"timestamp\":\"2026-11-21T12:00:00.000Z\","
                            + "\"data\":{\"webhookId\":\"01890a5d-ac96-774b-bcce-b302099a8057\"}}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 500, 503})
    void what_it_answers_is_known(int status) {
        try (var receiver = RealReceiver.that(RealReceiver.answering(status))) {
            assertThat(post(receiver)).isEqualTo(new Answered(status, Optional.empty()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void when_it_wants_to_be_asked_again_is_known(int status) {
        try (var receiver = RealReceiver.that(RealReceiver.answering(status, "Retry-After: 120"))) {
            assertThat(post(receiver)).isEqualTo(new Answered(status, Optional.of(Duration.ofMinutes(2))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_never_followed(int status) {
        try (var inside = RealReceiver.that(RealReceiver.answering(200));
                var receiver = RealReceiver.that(RealReceiver.answering(status, "Location: " + inside.url()))) {
            assertThat(post(receiver)).isEqualTo(new Answered(status, Optional.empty()));

            assertThat(inside.connections()).isZero();
        }
    }

    @Test
    void one_that_hangs_is_left_when_its_time_is_over() {
        try (var receiver = RealReceiver.that(RealReceiver.hanging())) {
            assertThat(timed(() -> assertThat(post(receiver)).isEqualTo(new Unanswered())))
                    .isBetween(TIMEOUT.minusMillis(50), TIMEOUT.multipliedBy(3));
        }
    }

    @Test
    void one_that_drips_is_left_when_its_time_is_over() {
        try (var receiver = RealReceiver.that(RealReceiver.dripping())) {
            assertThat(timed(() -> assertThat(post(receiver)).isEqualTo(new Unanswered())))
                    .isLessThan(TIMEOUT.multipliedBy(3));
        }
    }

    @Test
    void of_an_endless_answer_little_is_read() {
        var sent = new AtomicLong();
        try (var receiver = RealReceiver.that(connection -> {
            var out = connection.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n".getBytes(ISO_8859_1));
            var block = new byte[8192];
            while (true) {
                out.write(block);
                sent.addAndGet(block.length);
            }
        })) {
            assertThat(timed(() -> assertThat(post(receiver)).isEqualTo(new Answered(200, Optional.empty()))))
                    .isLessThan(TIMEOUT);
            // What the sockets of both sides hold, and not more.
            assertThat(sent.get()).isLessThan(20_000_000);
        }
    }

    @Test
    void an_endless_head_is_no_answer() {
        try (var receiver = RealReceiver.that(connection -> connection
                .getOutputStream()
                .write(("HTTP/1.1 200 OK\r\nX: " + "a".repeat(100_000)).getBytes(ISO_8859_1)))) {
            assertThat(post(receiver)).isEqualTo(new Unanswered());
        }
    }

    @Test
    void one_that_breaks_off_or_talks_nonsense_or_is_not_there_is_no_answer() {
        try (var breaking = RealReceiver.that(RealReceiver.resetting());
                var nonsense = RealReceiver.that(connection ->
                        connection.getOutputStream().write("SSH-2.0-OpenSSH_9\r\n\r\n".getBytes(ISO_8859_1)))) {
            assertThat(post(breaking)).isEqualTo(new Unanswered());
            assertThat(post(nonsense)).isEqualTo(new Unanswered());
            var nobody = Samples.webhook("http://127.0.0.1:1/hook");
            assertThat(receivers.post(nobody, Samples.POSTING, Optional.of(Samples.TOLD)))
                    .isEqualTo(new Unanswered());
        }
    }

    private Answer post(RealReceiver receiver) {
        return receivers.post(Samples.webhook(receiver.url()), Samples.POSTING, Optional.of(Samples.TOLD));
    }

    private static Duration timed(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
