package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void it_is_a_share_of_the_requests_and_a_few() {
        var budget = new RetryBudget(20, nanos::get);

        assertThat(takenFrom(budget, 1_000)).isEqualTo(200 + RetryBudget.MINIMUM);
    }

    @Test
    void few_requests_may_all_be_retried() {
        var budget = new RetryBudget(20, nanos::get);

        assertThat(takenFrom(budget, 5)).isEqualTo(5);
    }

    @Test
    void it_is_never_more_than_that_in_any_ten_seconds_of_an_outage() {
        var budget = new RetryBudget(20, nanos::get);

        int taken = 0;
        for (int second = 0; second < 100; second++) {
            taken += takenFrom(budget, 100);
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }

        assertThat(taken).isBetween(2_000, 2_000 + 10 * RetryBudget.MINIMUM);
    }

    @Test
    void no_share_is_no_retry() {
        assertThat(takenFrom(new RetryBudget(0, nanos::get), 100)).isZero();
    }

    private static int takenFrom(RetryBudget budget, int requests) {
        int taken = 0;
        for (int i = 0; i < requests; i++) {
            budget.request();
            taken += budget.tryTake() ? 1 : 0;
        }
        return taken;
    }
}
