package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.Allowance.Taking;
import org.quarknotes.gateway.domain.Quota.Cycle;
import org.quarknotes.gateway.domain.Quota.Period;
import org.quarknotes.gateway.domain.UsageCounters.Reserved;

class AllowanceTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-12-01T00:00:00Z");
    private static final Period TODAY = Cycle.DAY.at(NOON);

    @Test
    void days_and_months_are_those_of_utc() {
        assertThat(TODAY)
                .isEqualTo(new Period(Cycle.DAY, "2026-11-30", Instant.parse("2026-11-30T00:00:00Z"), NEXT_DAY));
        assertThat(Cycle.MONTH.at(NOON))
                .isEqualTo(new Period(Cycle.MONTH, "2026-11", Instant.parse("2026-11-01T00:00:00Z"), NEXT_DAY));
        assertThat(Cycle.DAY.at(NEXT_DAY.minusNanos(1))).isEqualTo(TODAY);
        assertThat(Cycle.DAY.at(NEXT_DAY).date()).isEqualTo("2026-12-01");
        assertThat(Cycle.MONTH.at(NEXT_DAY).date()).isEqualTo("2026-12");
    }

    @Test
    void units_are_set_aside_before_they_are_taken() {
        var allowance = daily(1_000);

        assertThat(allowance.take(NOON)).isEqualTo(new Taking.Lacking(TODAY, 10));
        allowance.add(TODAY, new Reserved(2, 900));

        assertThat(allowance.take(NOON)).isEqualTo(new Taking.Taken(TODAY, 901));
        assertThat(allowance.take(NOON)).isEqualTo(new Taking.Taken(TODAY, 900));
        assertThat(allowance.take(NOON)).isInstanceOf(Taking.Lacking.class);
    }

    @Test
    void a_block_is_a_hundredth_and_at_most_a_hundred_and_shrinks_to_one() {
        assertThat(wanted(daily(1_000_000), 1_000_000)).isEqualTo(100);
        assertThat(wanted(daily(2_000), 2_000)).isEqualTo(20);
        assertThat(wanted(daily(2_000), 40)).isEqualTo(10);
        assertThat(wanted(daily(2_000), 3)).isOne();
        assertThat(wanted(daily(5), 5)).isOne();
    }

    @Test
    void as_many_as_wait_are_set_aside_together() {
        var allowance = daily(100);
        for (int i = 0; i < 30; i++) {
            allowance.await();
        }
        assertThat(wanted(allowance, 100)).isEqualTo(30);

        for (int i = 0; i < 30; i++) {
            allowance.awaitNoLonger();
        }
        assertThat(wanted(allowance, 100)).isOne();
    }

    @Test
    void when_the_last_unit_is_gone_nobody_is_asked_again() {
        var allowance = daily(10);
        allowance.add(TODAY, new Reserved(1, 0));

        assertThat(allowance.take(NOON)).isEqualTo(new Taking.Taken(TODAY, 0));
        assertThat(allowance.take(NOON)).isEqualTo(new Taking.UsedUp(TODAY));
        assertThat(allowance.take(NEXT_DAY.minusNanos(1))).isEqualTo(new Taking.UsedUp(TODAY));
    }

    @Test
    void the_next_period_begins_anew_and_with_nothing_of_the_last() {
        var allowance = daily(10);
        allowance.add(TODAY, new Reserved(5, 5));

        assertThat(allowance.take(NEXT_DAY)).isEqualTo(new Taking.Lacking(Cycle.DAY.at(NEXT_DAY), 1));

        allowance.add(TODAY, new Reserved(5, 0));
        allowance.giveBack(TODAY);
        assertThat(allowance.take(NEXT_DAY)).isInstanceOf(Taking.Lacking.class);
    }

    @Test
    void a_clock_that_goes_back_opens_no_period_twice() {
        var allowance = daily(10);
        allowance.take(NEXT_DAY);

        assertThat(allowance.take(NOON).period()).isEqualTo(Cycle.DAY.at(NEXT_DAY));
    }

    @Test
    void a_unit_can_be_given_back() {
        var allowance = daily(10);
        allowance.add(TODAY, new Reserved(1, 0));
        allowance.take(NOON);

        allowance.giveBack(TODAY);

        assertThat(allowance.take(NOON)).isInstanceOf(Taking.Taken.class);
    }

    private static Allowance daily(long limit) {
        return new Allowance(new Quota(Cycle.DAY, limit), NOON);
    }

    private static long wanted(Allowance allowance, long left) {
        allowance.add(TODAY, new Reserved(0, left));
        return allowance.take(NOON) instanceof Taking.Lacking missing ? missing.wanted() : 0;
    }
}
