package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.domain.Passwords.Verdict;
import org.quarknotes.users.memory.InMemoryGuesses;
import org.quarknotes.users.memory.Places;
import org.quarknotes.users.memory.Recognising;

/** Many guesses at the same moment, which really wait for each other. */
class GuessesAtOnceTest {
    private static final Email ADA = new Email("ada@example.com");
    private static final ClientAddress HOME = Places.HOME.address();

    private final InMemoryGuesses guesses = new InMemoryGuesses();
    private final GuessLimits limits = limits(Recognising.RULES);

    private final AtomicInteger checked = new AtomicInteger();

    @Test
    void of_fifty_wrong_ones_twenty_are_looked_at_and_the_others_refused() throws Exception {
        var outcomes = atOnce(50, i -> limits.atSignIn(ADA, HOME, Optional.empty(), this::wrong));

        assertThat(checked).hasValue(20);
        assertThat(outcomes.stream().filter(Verdict.WRONG::equals)).hasSize(20);
        assertThat(outcomes.stream().filter(Rejection.GuessedTooOften.class::isInstance))
                .hasSize(30);
    }

    @Test
    void right_ones_are_never_refused_for_each_other_at_one_account() throws Exception {
        var outcomes = atOnce(300, i -> limits.atSignIn(ADA, HOME, Optional.empty(), this::right));

        assertThat(outcomes).hasSize(300).containsOnly(Verdict.RIGHT);
    }

    @Test
    void right_ones_are_never_refused_for_each_other_at_one_address() throws Exception {
        var outcomes =
                atOnce(450, i -> limits.atSignIn(new Email(i + "@example.com"), HOME, Optional.empty(), this::right));

        assertThat(outcomes).hasSize(450).containsOnly(Verdict.RIGHT);
    }

    /** Whoever had them died: they count until they are forgotten, but nobody is told to have guessed. */
    @Test
    void while_undecided_ones_leave_no_room_the_next_waits_in_vain_and_is_told_to_come_back() {
        var limit = limits(rules(2, 500));
        var window = GuessWindow.at(Clock.systemUTC().instant(), Duration.ofMinutes(10));
        guesses.count(Bucket.ofStrangers(ADA), window.present(), 2, window.forgettable());
        guesses.count(Bucket.ofStrangers(ADA), window.present(), 2, window.forgettable());

        assertThatThrownBy(() -> limit.atSignIn(ADA, HOME, Optional.empty(), this::right))
                .isInstanceOf(Rejection.Overloaded.class);
        assertThat(checked).hasValue(0);
    }

    /** Two replicas, that is. */
    @Test
    void right_ones_wait_for_those_that_another_replica_checks() throws Exception {
        var other = limits(Recognising.RULES);

        var outcomes =
                atOnce(100, i -> (i % 2 == 0 ? limits : other).atSignIn(ADA, HOME, Optional.empty(), this::right));

        assertThat(outcomes).hasSize(100).containsOnly(Verdict.RIGHT);
    }

    @Test
    void a_count_that_fails_leaves_no_place_occupied() {
        var broken = new BrokenGuesses();
        var limit = Recognising.limits(rules(1, 1), broken, GuessesAtOnceTest::sleep, Clock.systemUTC());
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> limit.atSignIn(ADA, HOME, Optional.empty(), this::right))
                    .isInstanceOf(IllegalStateException.class);
        }

        broken.repair();
        for (int i = 0; i < 10; i++) {
            var email = new Email(i + "@example.com");
            assertThat(limit.atSignIn(email, HOME, Optional.empty(), this::right))
                    .isEqualTo(Verdict.RIGHT);
        }
    }

    @Test
    void no_more_wait_than_there_is_room_for() throws Exception {
        var limit = limits(rules(1, 3));
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(7);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> limit.atSignIn(ADA, HOME, Optional.empty(), () -> {
                begun.countDown();
                await(end);
                return Verdict.RIGHT;
            }));
            begun.await();
            var others = atOnce(10, i -> {
                var outcome = outcome(() -> limit.atSignIn(ADA, HOME, Optional.empty(), this::right));
                end.countDown();
                return outcome;
            });

            assertThat(first.get()).isEqualTo(Verdict.RIGHT);
            assertThat(others.stream().filter(Rejection.Overloaded.class::isInstance))
                    .hasSize(7);
            assertThat(others.stream().filter(Verdict.RIGHT::equals)).hasSize(3);
        }
    }

    /** Counts, but cannot be told what became of it until it is repaired. */
    private static final class BrokenGuesses implements Guesses {
        private final InMemoryGuesses counted = new InMemoryGuesses();
        private boolean broken = true;

        void repair() {
            broken = false;
        }

        @Override
        public Map<Instant, Tally> tallies(Bucket bucket, Instant since) {
            return Map.of();
        }

        @Override
        public Count count(Bucket bucket, Instant slice, long most, Instant until) {
            return counted.count(bucket, slice, Long.MAX_VALUE, until);
        }

        @Override
        public void foundWrong(Bucket bucket, Instant slice) {
            throw new IllegalStateException("no connection");
        }

        @Override
        public void takeBack(Bucket bucket, Instant slice) {
            if (broken) {
                throw new IllegalStateException("no connection");
            }
        }
    }

    private Verdict wrong() {
        checked.incrementAndGet();
        return Verdict.WRONG;
    }

    private Verdict right() {
        checked.incrementAndGet();
        return Verdict.RIGHT;
    }

    private GuessLimits limits(GuessRules rules) {
        return Recognising.limits(rules, guesses, GuessesAtOnceTest::sleep, Clock.systemUTC());
    }

    private static GuessRules rules(int account, int waiting) {
        return new GuessRules(account, 200, Duration.ofMinutes(10), 5, Duration.ofSeconds(2), waiting);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What each gave, or why it was refused. */
    private static List<Object> atOnce(int number, IntFunction<Object> guess) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, number)
                    .mapToObj(i -> threads.submit(() -> guess.apply(i)))
                    .toList();
            var outcomes = new ArrayList<>();
            for (var each : all) {
                outcomes.add(outcome(each));
            }
            return outcomes;
        }
    }

    private static Object outcome(Future<?> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private static Object outcome(Supplier<Verdict> guess) {
        try {
            return guess.get();
        } catch (Rejection e) {
            return e;
        }
    }
}
