package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private final TestTicks ticks = new TestTicks();
    private final TokenBucket bucket = new TokenBucket(new Rate(10, 3), ticks.now());

    @Test
    void a_burst_passes_at_once_and_no_more() {
        assertThat(taken()).isEqualTo(3);

        var refused = bucket.take(ticks.now());

        assertThat(refused.taken()).isFalse();
        assertThat(refused.left()).isZero();
        assertThat(Duration.ofNanos(refused.untilNext())).isEqualTo(Duration.ofMillis(100));
        assertThat(Duration.ofNanos(refused.untilFull())).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void tokens_come_back_one_by_one() {
        taken();

        ticks.pass(Duration.ofMillis(99));
        assertThat(taken()).isZero();

        ticks.pass(Duration.ofMillis(1));
        assertThat(taken()).isOne();

        ticks.pass(Duration.ofMillis(200));
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void a_pause_fills_it_and_not_beyond() {
        taken();

        ticks.pass(Duration.ofDays(365));

        assertThat(bucket.look(ticks.now()).left()).isEqualTo(3);
        assertThat(taken()).isEqualTo(3);
    }

    @Test
    void looking_takes_nothing() {
        assertThat(bucket.look(ticks.now()).left()).isEqualTo(3);
        assertThat(bucket.look(ticks.now()).left()).isEqualTo(3);
        assertThat(bucket.take(ticks.now()).left()).isEqualTo(2);
    }

    @Test
    void what_was_refused_costs_nothing() {
        taken();
        for (int i = 0; i < 100; i++) {
            assertThat(bucket.take(ticks.now()).taken()).isFalse();
        }

        ticks.pass(Duration.ofMillis(100));

        assertThat(taken()).isOne();
    }

    @Test
    void rates_may_be_very_slow_and_very_fast() {
        var slow = new TokenBucket(new Rate(0.0001, 2), ticks.now());
        assertThat(slow.take(ticks.now()).taken()).isTrue();
        assertThat(slow.take(ticks.now()).taken()).isTrue();
        assertThat(Duration.ofNanos(slow.take(ticks.now()).untilNext())).isEqualTo(Duration.ofSeconds(10_000));

        var fast = new TokenBucket(new Rate(1e12, Long.MAX_VALUE), ticks.now());
        assertThat(fast.take(ticks.now()).taken()).isTrue();
    }

    @Test
    void many_threads_together_get_what_one_would() throws Exception {
        var wide = new TokenBucket(new Rate(0.001, 1_000), ticks.now());
        var taken = new AtomicInteger();
        Callable<Void> eager = () -> {
            for (int i = 0; i < 1_000; i++) {
                taken.addAndGet(wide.take(ticks.now()).taken() ? 1 : 0);
            }
            return null;
        };

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> eager).toList())) {
                done.get();
            }
        }

        assertThat(taken).hasValue(1_000);
    }

    private int taken() {
        int taken = 0;
        while (bucket.take(ticks.now()).taken()) {
            taken++;
        }
        return taken;
    }
}
