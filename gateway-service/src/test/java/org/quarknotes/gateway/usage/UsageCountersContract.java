package org.quarknotes.gateway.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.Quota.Cycle;
import org.quarknotes.gateway.domain.Quota.Period;
import org.quarknotes.gateway.domain.UsageCounters;
import org.quarknotes.gateway.domain.UsageCounters.Reserved;

/** What counters promise, wherever they are. */
interface UsageCountersContract {
    Period DAY = Cycle.DAY.at(Instant.parse("2026-11-24T12:00:00Z"));
    Period MONTH = Cycle.MONTH.at(Instant.parse("2026-11-24T12:00:00Z"));

    UsageCounters counters();

    private static String someKey() {
        return UUID.randomUUID().toString();
    }

    @Test
    default void units_are_given_until_there_are_none() {
        var key = someKey();

        assertThat(counters().reserve(key, DAY, 25, 10)).isEqualTo(new Reserved(10, 15));
        assertThat(counters().reserve(key, DAY, 25, 10)).isEqualTo(new Reserved(10, 5));
        assertThat(counters().reserve(key, DAY, 25, 10)).isEqualTo(new Reserved(5, 0));
        assertThat(counters().reserve(key, DAY, 25, 10)).isEqualTo(new Reserved(0, 0));
    }

    @Test
    default void no_more_is_given_than_the_limit_even_at_first() {
        assertThat(counters().reserve(someKey(), DAY, 3, 100)).isEqualTo(new Reserved(3, 0));
        assertThat(counters().reserve(someKey(), DAY, 0, 100)).isEqualTo(new Reserved(0, 0));
    }

    @Test
    default void keys_and_periods_do_not_meet() {
        var key = someKey();
        counters().reserve(key, DAY, 10, 10);

        assertThat(counters().reserve(someKey(), DAY, 10, 10).units()).isEqualTo(10);
        assertThat(counters().reserve(key, MONTH, 10, 10).units()).isEqualTo(10);
        assertThat(counters().reserve(key, Cycle.DAY.at(DAY.end()), 10, 10).units())
                .isEqualTo(10);
    }

    @Test
    default void a_limit_that_was_lowered_below_what_was_used_gives_nothing() {
        var key = someKey();
        counters().reserve(key, DAY, 100, 50);

        assertThat(counters().reserve(key, DAY, 20, 10).units()).isZero();
        assertThat(counters().reserve(key, DAY, 60, 20)).isEqualTo(new Reserved(10, 0));
    }

    @Test
    default void whoever_races_for_the_last_units_never_gets_more_than_there_are() throws Exception {
        var key = someKey();
        Callable<Long> greedy = () -> {
            long got = 0;
            for (var last = counters().reserve(key, DAY, 200, 7);
                    last.units() > 0;
                    last = counters().reserve(key, DAY, 200, 7)) {
                got += last.units();
            }
            return got;
        };

        long all = 0;
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var got : replicas.invokeAll(
                    IntStream.range(0, 6).mapToObj(i -> greedy).toList())) {
                all += got.get();
            }
        }

        assertThat(all).isEqualTo(200);
    }
}
