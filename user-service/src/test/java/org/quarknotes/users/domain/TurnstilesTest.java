package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class TurnstilesTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Bucket ONE = new Bucket(Bucket.Kind.ACCOUNT, "one@example.com");
    private static final Bucket OTHER = new Bucket(Bucket.Kind.ACCOUNT, "other@example.com");

    private final Semaphore waiting = new Semaphore(3);
    private final Turnstiles turnstiles = new Turnstiles(waiting);

    @Test
    void whoever_finds_no_place_in_time_is_told_to_come_back() {
        turnstiles.enter(ONE, 1, LONG);

        assertThatThrownBy(() -> turnstiles.enter(ONE, 1, Duration.ofMillis(1)))
                .isInstanceOf(Rejection.Overloaded.class);
        turnstiles.enter(OTHER, 1, Duration.ZERO);

        turnstiles.leave(ONE);
        turnstiles.enter(ONE, 1, Duration.ZERO);
    }

    @Test
    void those_who_wait_enter_in_the_order_in_which_they_came() throws Exception {
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        turnstiles.enter(ONE, 1, LONG);

        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            threads.add(Thread.startVirtualThread(() -> {
                turnstiles.enter(ONE, 1, LONG);
                order.add(number);
                turnstiles.leave(ONE);
            }));
            while (threads.getLast().getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        assertThatThrownBy(() -> turnstiles.enter(ONE, 1, LONG))
                .as("no more than three wait")
                .isInstanceOf(Rejection.Overloaded.class);
        turnstiles.leave(ONE);
        for (var thread : threads) {
            thread.join();
        }

        assertThat(order).isEqualTo(List.of(0, 1, 2));
    }

    @Test
    void nothing_is_kept_of_whom_nobody_guesses_at() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2_000; i++) {
                var bucket = i % 2 == 0 ? ONE : OTHER;
                threads.execute(() -> {
                    try {
                        turnstiles.enter(bucket, 2, LONG);
                        turnstiles.leave(bucket);
                    } catch (Rejection.Overloaded whenThreeWait) {
                        assertThat(whenThreeWait).hasMessageContaining("too many");
                    }
                });
            }
        }

        assertThat(turnstiles.size()).isZero();
        assertThat(waiting.availablePermits()).isEqualTo(3);
    }
}
