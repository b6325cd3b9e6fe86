package org.quarknotes.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;

class LeaseTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Table table = LocalTables.fresh();
    private final TestClock clock = new TestClock();
    private final Lease mine = lease("me", 0);
    private final Lease yours = lease("you", 0);

    @Test
    void one_holds_what_the_other_then_cannot() {
        assertThat(mine.hold()).isTrue();

        assertThat(yours.hold()).isFalse();
        assertThat(mine.hold()).isTrue();
    }

    @Test
    void another_shard_has_a_lease_of_its_own() {
        assertThat(mine.hold()).isTrue();

        assertThat(lease("you", 1).hold()).isTrue();
    }

    @Test
    void it_goes_on_for_as_long_as_its_holder_asks_in_time() {
        for (int half = 0; half < 5; half++) {
            assertThat(mine.hold()).isTrue();
            clock.advance(MINUTE.dividedBy(2));
        }

        assertThat(yours.hold()).isFalse();
    }

    @Test
    void it_ends_when_its_holder_says_no_more_and_not_before() {
        mine.hold();

        clock.advance(MINUTE);
        assertThat(yours.hold()).isFalse();

        clock.advance(Duration.ofMillis(1));
        assertThat(yours.hold()).isTrue();
        assertThat(mine.hold()).isFalse();
    }

    @Test
    void released_it_can_be_taken_at_once() {
        mine.hold();

        mine.release();

        assertThat(yours.hold()).isTrue();
    }

    @Test
    void who_lost_it_cannot_release_it() {
        mine.hold();
        clock.advance(MINUTE.multipliedBy(2));
        yours.hold();

        mine.release();

        assertThat(lease("a third", 0).hold()).isFalse();
        assertThat(yours.hold()).isTrue();
    }

    private Lease lease(String holder, int shard) {
        return new Lease(table, shard, holder, MINUTE, clock);
    }
}
