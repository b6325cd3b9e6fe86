package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.users.memory.Places.AWAY;
import static org.quarknotes.users.memory.Places.HOME;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.dynamodb.Adapters;
import org.quarknotes.users.dynamodb.LocalTable;
import org.quarknotes.users.memory.MovableClock;
import org.quarknotes.users.memory.PlainTokens;
import org.quarknotes.users.memory.RandomIds;

/**
 * A refresh token has one successor, and its second use ends its session: a hundred times each at a real table, or as often
 * as {@code -Draces=1000} says.
 */
class RefreshRacesTest {
    private static final int TIMES = Integer.getInteger("races", 100);
    private static final int RACES_AT_ONCE = 4;

    private static LocalTable local;

    private final MovableClock clock = new MovableClock();
    private final Adapters adapters = new Adapters(local.client(), clock);
    private final Sessions sessions = adapters.sessions();
    private final PlainTokens tokens = new PlainTokens();
    private final SessionKeeping keeping = new SessionKeeping(sessions, tokens, new RandomIds(), clock);
    private final Account owner = People.account(adapters.users());

    @BeforeAll
    static void startDynamoDb() throws Exception {
        local = LocalTable.start();
    }

    @AfterAll
    static void stopDynamoDb() {
        local.close();
    }

    @Test
    void refreshes_at_the_same_instant_get_one_successor_between_them() throws Exception {
        manyTimes(() -> {
            var token = keeping.begin(owner, HOME).refreshToken();

            var answers = together(() -> refresh(token, HOME), () -> refresh(token, HOME));

            var successor = Optional.of(tokens.successorOf(token));
            assertThat(answers).containsExactly(successor, successor);
            assertThat(sessions.findGrant(successor.get()).map(RefreshGrant::isUsed))
                    .contains(false);
            return token;
        });
    }

    @Test
    void a_token_used_again_ends_its_session_even_while_the_owner_refreshes() throws Exception {
        var stolen = manyTimes(() -> {
            var token = keeping.begin(owner, HOME).refreshToken();
            assertThat(refresh(token, HOME)).isPresent();
            return token;
        });
        clock.advance(Duration.ofSeconds(10));
        var remaining = stolen.iterator();

        manyTimes(() -> {
            var used = next(remaining);
            var current = tokens.successorOf(used);

            var answers = together(() -> refresh(used, AWAY), () -> refresh(current, HOME));

            assertThat(answers.getFirst()).isEmpty();
            assertThat(sessions.find(used.owner(), used.session())).isEmpty();
            assertThat(sessions.findGrant(tokens.successorOf(current))).isEmpty();
            return used;
        });
    }

    private Optional<RefreshToken> refresh(RefreshToken token, Origin origin) {
        try {
            return Optional.of(keeping.refresh(token, origin).refreshToken());
        } catch (Rejection.InvalidRefreshToken refused) {
            return Optional.empty();
        }
    }

    private static RefreshToken next(Iterator<RefreshToken> tokens) {
        synchronized (tokens) {
            return tokens.next();
        }
    }

    /** What comes of it each time; a few at once, so that it takes seconds. */
    private static <R> List<R> manyTimes(Callable<R> race) throws Exception {
        try (var threads = Executors.newFixedThreadPool(RACES_AT_ONCE)) {
            return results(threads, Collections.nCopies(TIMES, race));
        }
    }

    @SafeVarargs
    private static <R> List<R> together(Callable<R>... racers) throws Exception {
        var start = new CyclicBarrier(racers.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ready = new ArrayList<Callable<R>>();
            for (var racer : racers) {
                ready.add(() -> {
                    start.await();
                    return racer.call();
                });
            }
            return results(threads, ready);
        }
    }

    private static <R> List<R> results(ExecutorService threads, List<Callable<R>> calls) throws Exception {
        var results = new ArrayList<R>();
        for (var result : threads.invokeAll(calls)) {
            results.add(result.get());
        }
        return results;
    }
}
