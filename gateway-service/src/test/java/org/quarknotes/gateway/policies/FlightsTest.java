package org.quarknotes.gateway.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.CacheKey;
import org.quarknotes.gateway.policies.Flights.Flight;
import org.quarknotes.gateway.policies.Flights.Turn;

class FlightsTest {
    private static final long NOW = 1_000_000;
    private final Flights flights = new Flights(2);

    @Test
    void the_first_flies_and_the_others_wait_until_it_has_landed() {
        var first = flying(key("/a"), NOW);

        assertThat(flights.turn(key("/a"), NOW)).isEqualTo(new Turn.Wait(first));
        assertThat(first.landed().isComplete()).isFalse();

        flights.land(first);
        assertThat(first.landed().isComplete()).isTrue();
        flying(key("/a"), NOW);
    }

    @Test
    void different_questions_do_not_wait_for_each_other() {
        flying(key("/a"), NOW);
        flying(key("/b"), NOW);
    }

    @Test
    void after_what_cannot_be_shared_all_fly_side_by_side_for_a_while() {
        flights.landApart(flying(key("/a"), NOW), NOW);

        flying(key("/a"), NOW);
        flying(key("/a"), NOW);
        flying(key("/a"), NOW + Flights.APART_MILLIS);
        assertThat(flights.turn(key("/a"), NOW + Flights.APART_MILLIS)).isInstanceOf(Turn.Wait.class);
    }

    @Test
    void nobody_waits_for_one_that_is_lost() {
        flying(key("/a"), NOW);

        flying(key("/a"), NOW + Flights.LOST_MILLIS);
    }

    @Test
    void what_is_remembered_of_the_unshared_is_bounded() {
        for (var path : List.of("/a", "/b", "/c")) {
            flights.landApart(flying(key(path), NOW), NOW);
        }

        flying(key("/a"), NOW);
        assertThat(flights.turn(key("/a"), NOW)).isInstanceOf(Turn.Wait.class);
    }

    @Test
    void a_change_outdates_all_that_is_under_way_from_there() {
        var leader = flying(key("/a"), NOW);
        var alone = flights.begin(key("/a"), NOW);
        var elsewhere = flying(key("/b"), NOW);

        flights.outdate("/a");

        assertThat(leader.isOutdated()).isTrue();
        assertThat(alone.isOutdated()).isTrue();
        assertThat(elsewhere.isOutdated()).isFalse();
    }

    private Flight flying(CacheKey key, long now) {
        var turn = flights.turn(key, now);
        assertThat(turn).isInstanceOf(Turn.Fly.class);
        return ((Turn.Fly) turn).flight();
    }

    private static CacheKey key(String path) {
        return new CacheKey("http", "h", path, "", List.of());
    }
}
