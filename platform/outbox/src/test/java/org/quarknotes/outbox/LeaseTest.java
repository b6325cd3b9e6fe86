package org.quarknotes.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

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

    @Test
    void its_version_rises_whenever_it_is_taken_and_not_while_it_is_held() {
        mine.hold();
        clock.advance(MINUTE.dividedBy(2));
        mine.hold();
        assertThat(held().version()).isEqualTo(1);

        clock.advance(MINUTE.multipliedBy(2));
        yours.hold();
        assertThat(held().version()).isEqualTo(2);

        yours.release();
        assertThat(held().version()).isEqualTo(3);
        mine.hold();
        assertThat(held().version()).isEqualTo(4);
    }

    @Test
    void what_depends_on_it_is_refused_once_another_took_it() {
        mine.hold();
        assertThat(table.write(mine.fence(), Write.put(Held.TYPE, free(7)))).isInstanceOf(Outcome.Written.class);

        clock.advance(MINUTE.multipliedBy(2));
        yours.hold();

        assertThat(table.write(mine.fence(), Write.put(Held.TYPE, free(8)))).isInstanceOf(Outcome.Refused.class);
        assertThat(table.write(yours.fence(), Write.put(Held.TYPE, free(9)))).isInstanceOf(Outcome.Written.class);
    }

    @Test
    void of_two_that_find_it_free_at_once_one_gets_it() {
        var faults = new Faults();
        var slow = new Member(faults.before(table), "slow", new Relay.Pace(MINUTE, MINUTE), clock).leaseOf(0);
        faults.before(PutItemRequest.class, () -> assertThat(mine.hold()).isTrue());

        assertThat(slow.hold()).isFalse();
        assertThat(held().holder()).isEqualTo("me");
    }

    @Test
    void one_that_is_prolonged_at_the_last_moment_is_not_taken() {
        mine.hold();
        clock.advance(MINUTE.minusMillis(1));
        var faults = new Faults();
        var later = Clock.offset(clock, Duration.ofSeconds(1));
        var hasty = new Member(faults.before(table), "hasty", new Relay.Pace(MINUTE, MINUTE), later).leaseOf(0);
        faults.before(PutItemRequest.class, () -> assertThat(mine.hold()).isTrue());

        assertThat(hasty.hold()).isFalse();
        assertThat(held().holder()).isEqualTo("me");
    }

    @Test
    void who_leads_two_more_than_another_hands_one_over() {
        mine.hold();
        lease("me", 1).hold();
        lease("me", 2).hold();

        member("you").claim(0);
        assertThat(yours.hold()).isFalse();
        assertThat(mine.isClaimed()).isFalse();
        clock.advance(MINUTE.dividedBy(2));
        assertThat(mine.hold()).isTrue();
        assertThat(mine.isClaimed()).isTrue();
        mine.release();

        assertThat(lease("a third", 0).hold()).isFalse();
        assertThat(mine.hold()).isFalse();
        assertThat(yours.hold()).isTrue();
        assertThat(held()).isEqualTo(new Held(0, "you", 2, held().until(), Optional.empty()));
    }

    @Test
    void who_leads_one_more_than_another_keeps_what_it_has() {
        mine.hold();
        lease("you", 1).hold();
        lease("me", 2).hold();

        member("you").claim(0);

        assertThat(held().claimant()).isEmpty();
    }

    @Test
    void a_claim_counts_for_the_next_one() {
        mine.hold();
        lease("me", 1).hold();
        lease("me", 2).hold();

        member("you").claim(0);
        member("you").claim(1);

        assertThat(held().claimant()).contains("you");
        assertThat(table.get(Held.TYPE, Held.keyOf(1)).orElseThrow().claimant()).isEmpty();
    }

    @Test
    void a_claim_ends_with_the_lease() {
        mine.hold();
        lease("me", 1).hold();
        member("you").claim(0);
        clock.advance(MINUTE.multipliedBy(2));

        assertThat(lease("a third", 0).hold()).isTrue();

        assertThat(held().claimant()).isEmpty();
    }

    private static Held free(int shard) {
        return new Held(shard, "nobody", 1, 0, Optional.empty());
    }

    private Held held() {
        return table.get(Held.TYPE, Held.keyOf(0)).orElseThrow();
    }

    private Lease lease(String holder, int shard) {
        return member(holder).leaseOf(shard);
    }

    private Member member(String name) {
        return new Member(table, name, new Relay.Pace(MINUTE, MINUTE), clock);
    }
}
