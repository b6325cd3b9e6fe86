package org.quarknotes.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.tokens.InvalidToken.Reason;

class EndedSessionsTest {
    private final TestClock clock = new TestClock();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean away;
    private Issuer issuer;
    private AccessTokens tokens;

    @BeforeEach
    void startIssuer() throws IOException {
        issuer = Issuer.start();
        tokens = AccessTokens.of(
                new Terms(Issuer.NAME, Issuer.AUDIENCE),
                issuer.keys(),
                EndedSessions.listedBy(this::list, clock),
                clock);
    }

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    private Set<String> list() throws IOException {
        questions.incrementAndGet();
        if (away) {
            throw new IOException("nobody there");
        }
        return Set.copyOf(ended);
    }

    @Test
    void the_token_of_an_ended_session_is_refused_the_first_time_that_it_is_seen() {
        ended.add("session-1");

        assertThat(refusalOf(issuer.token(clock.instant()))).isEqualTo(Reason.SESSION_ENDED);
    }

    @Test
    void a_remembered_token_stops_soon_after_its_session_ends() throws InvalidToken {
        var token = issuer.token(clock.instant());
        tokens.verify(token);
        ended.add("session-1");

        clock.advance(Duration.ofMillis(14_999));
        assertThat(tokens.cached(token)).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(tokens.cached(token)).isEmpty();
        assertThat(refusalOf(token)).isEqualTo(Reason.SESSION_ENDED);
        assertThat(tokens.cached(token)).isEmpty();
    }

    @Test
    void tokens_of_other_sessions_and_of_none_go_on() throws InvalidToken {
        ended.add("session-1");

        var other = issuer.tokenWith(clock.instant(), claims -> claims.setStringClaim("sid", "session-2"));
        var none = issuer.tokenWith(clock.instant(), claims -> claims.unsetClaim("sid"));

        assertThat(tokens.verify(other).sessionId()).contains("session-2");
        assertThat(tokens.verify(none).sessionId()).isEmpty();
        assertThat(tokens.cached(other)).isPresent();
    }

    @Test
    void one_caller_of_many_is_sent_to_renew_the_list() throws InvalidToken {
        var token = issuer.token(clock.instant());
        tokens.verify(token);
        clock.advance(Duration.ofSeconds(15));

        var sent = IntStream.range(0, 100)
                .filter(caller -> tokens.cached(token).isEmpty())
                .count();

        assertThat(sent).isEqualTo(1);
        tokens.verify(token);
        assertThat(questions).hasValue(2);
        assertThat(tokens.cached(token)).isPresent();
    }

    @Test
    void one_who_was_sent_and_never_came_is_replaced() throws InvalidToken {
        var token = issuer.token(clock.instant());
        tokens.verify(token);
        clock.advance(Duration.ofSeconds(15));
        assertThat(tokens.cached(token)).isEmpty();

        clock.advance(Duration.ofSeconds(15));

        assertThat(tokens.cached(token)).isEmpty();
    }

    @Test
    void however_many_tokens_come_the_list_is_asked_for_once_in_fifteen_seconds() throws InvalidToken {
        for (int i = 0; i < 20; i++) {
            var number = Integer.toString(i);
            tokens.verify(issuer.tokenWith(clock.instant(), claims -> claims.setJwtId(number)));
        }

        assertThat(questions).hasValue(1);
    }

    @Test
    void while_nobody_answers_the_last_list_stays_in_force() throws InvalidToken {
        ended.add("session-1");
        var other = issuer.tokenWith(clock.instant(), claims -> claims.setStringClaim("sid", "session-2"));
        tokens.verify(other);
        away = true;

        clock.advance(Duration.ofSeconds(60));

        assertThat(refusalOf(issuer.token(clock.instant()))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(tokens.verify(other).sessionId()).contains("session-2");
    }

    @Test
    void before_the_first_answer_tokens_are_believed() throws InvalidToken {
        away = true;
        ended.add("session-1");
        var token = issuer.token(clock.instant());

        assertThat(tokens.verify(token).subject()).isEqualTo("alice");

        away = false;
        clock.advance(Duration.ofSeconds(15));
        assertThat(refusalOf(token)).isEqualTo(Reason.SESSION_ENDED);
    }

    @Test
    void a_source_that_breaks_is_a_source_that_is_away() throws InvalidToken {
        var broken = EndedSessions.listedBy(
                () -> {
                    throw new IllegalStateException("broken");
                },
                clock);
        var believing = AccessTokens.of(new Terms(Issuer.NAME, Issuer.AUDIENCE), issuer.keys(), broken, clock);

        assertThat(believing.verify(issuer.token(clock.instant())).subject()).isEqualTo("alice");
    }

    @Test
    void a_clock_that_is_set_back_does_not_keep_an_old_list_in_force() {
        var sessions = EndedSessions.listedBy(this::list, clock);
        sessions.renew();
        ended.add("session-1");

        clock.advance(Duration.ofHours(-1));

        assertThat(sessions.claimRenewal()).isTrue();
        sessions.renew();
        assertThat(sessions.has("session-1")).isTrue();
    }

    @Test
    void nobody_but_the_one_who_asks_waits_for_the_answer() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var first = new AtomicInteger();
        var sessions = EndedSessions.listedBy(
                () -> {
                    if (first.getAndIncrement() > 0) {
                        asked.countDown();
                        awaitUninterrupted(answer);
                    }
                    return Set.of("session-1");
                },
                clock);
        sessions.renew();
        clock.advance(Duration.ofSeconds(15));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(sessions::renew);
            asked.await();
            sessions.renew();
            assertThat(sessions.has("session-1")).isTrue();
            assertThat(slow.isDone()).isFalse();
            answer.countDown();
            slow.get();
        }
    }

    @Test
    void an_issuer_publishes_them_as_a_list() {
        var address = issuer.on("/ended", 200, body -> "{\"sessions\":[\"session-1\",\"session-3\"],\"more\":1}");
        var settings = new Settings(
                new Terms(Issuer.NAME, Issuer.AUDIENCE),
                new Endpoints(issuer.jwks(), Optional.of(address), Optional.empty()));
        tokens = AccessTokens.of(settings, clock);

        assertThat(refusalOf(issuer.token(clock.instant()))).isEqualTo(Reason.SESSION_ENDED);
    }

    @Test
    void what_is_no_such_list_is_no_answer() {
        for (var body :
                new String[] {"", "[]", "{}", "{\"sessions\":1}", "{\"sessions\":[1]}", "<html>", "{\"sessions\":"}) {
            var source = new PublishedSessions(issuer.on("/ended", 200, request -> body));
            assertThat(catchThrowableOfType(IOException.class, source::list))
                    .as(body)
                    .isNotNull();
        }
        for (var status : new int[] {201, 302, 401, 404, 500}) {
            var source = new PublishedSessions(issuer.on("/ended", status, request -> "{\"sessions\":[]}"));
            assertThat(catchThrowableOfType(IOException.class, source::list))
                    .as("%d", status)
                    .isNotNull();
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    private Reason refusalOf(String token) {
        var refusal = catchThrowableOfType(InvalidToken.class, () -> tokens.verify(token));
        assertThat(refusal).isNotNull();
        return refusal.reason();
    }
}
