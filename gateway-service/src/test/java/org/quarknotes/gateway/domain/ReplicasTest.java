package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.Upstream.Ejection;
import org.quarknotes.gateway.domain.Upstream.Target;

class ReplicasTest {
    private static final Ejection EJECTION = new Ejection(3, Duration.ofSeconds(10), 50);

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> ejections = new ArrayList<>();

    @Test
    void turns_go_round_by_weight_and_evenly_spread() {
        var replicas = replicas(5, 1, 1);

        assertThat(turns(replicas, 14)).isEqualTo("aabacaaaabacaa");
    }

    @Test
    void a_canary_of_one_in_a_hundred_gets_one_of_a_hundred() {
        var replicas = replicas(99, 1);

        for (int i = 0; i < 10; i++) {
            assertThat(turns(replicas, 100).chars().filter(name -> name == 'b')).hasSize(1);
        }
    }

    @Test
    void who_has_no_weight_has_no_turn() {
        var replicas = replicas(1, 0);

        assertThat(turns(replicas, 5)).isEqualTo("aaaaa");
        assertThat(name(replicas.choose(List.of(replicas.choose(List.of()))))).isEqualTo('a');
    }

    @Test
    void a_request_is_not_sent_again_to_whom_it_was_sent_before() {
        var replicas = replicas(1, 1, 1);
        var first = replicas.choose(List.of());
        var second = replicas.choose(List.of(first));

        assertThat(second).isNotSameAs(first);
        assertThat(replicas.choose(List.of(first, second))).isNotIn(first, second);
    }

    @Test
    void unless_there_is_no_other() {
        var replicas = replicas(1);
        var only = replicas.choose(List.of());

        assertThat(replicas.choose(List.of(only))).isSameAs(only);
    }

    @Test
    void who_fails_several_times_in_a_row_is_left_out() {
        var replicas = replicas(1, 1, 1);
        var bad = replicas.choose(List.of());

        fail(replicas, bad, 2);
        replicas.succeeded(bad);
        fail(replicas, bad, 2);
        assertThat(replicas.available()).isEqualTo(3);

        fail(replicas, bad, 1);
        assertThat(replicas.available()).isEqualTo(2);
        assertThat(turns(replicas, 30)).doesNotContain("a");
        assertThat(ejections).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void after_a_while_one_request_tries_it_and_brings_it_back() {
        var replicas = replicas(1, 1, 1);
        var bad = ejected(replicas);

        pass(Duration.ofSeconds(10));
        assertThat(turns(replicas, 30).chars().filter(name -> name == 'a')).hasSize(1);
        replicas.answered(bad);

        assertThat(replicas.available()).isEqualTo(3);
        assertThat(turns(replicas, 30).chars().filter(name -> name == 'a')).hasSizeBetween(9, 11);
    }

    @Test
    void a_trial_that_says_nothing_is_followed_by_another() {
        var replicas = replicas(1, 1, 1);
        var bad = ejected(replicas);

        pass(Duration.ofSeconds(10));
        assertThat(turns(replicas, 3)).contains("a");
        replicas.gaveUp(bad);

        assertThat(replicas.available()).isEqualTo(2);
        assertThat(turns(replicas, 3)).contains("a");
    }

    @Test
    void it_stays_out_for_longer_each_time_but_not_for_ever() {
        var replicas = replicas(1, 1, 1);
        var bad = ejected(replicas);

        for (int i = 0; i < 8; i++) {
            pass(ejections.getLast());
            turns(replicas, 3);
            replicas.failed(bad);
        }

        assertThat(ejections.stream().map(Duration::toSeconds))
                .containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 320L, 320L, 320L);
    }

    @Test
    void that_it_was_out_is_forgotten_in_time() {
        var replicas = replicas(1, 1, 1);
        var bad = ejected(replicas);
        pass(Duration.ofSeconds(10));
        turns(replicas, 3);
        replicas.answered(bad);

        pass(Duration.ofSeconds(11));
        fail(replicas, bad, 3);

        assertThat(ejections).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    @Test
    void not_more_than_allowed_are_left_out() {
        var replicas = replicas(1, 1, 1, 1);
        var all = IntStream.range(0, 4)
                .mapToObj(turn -> replicas.choose(List.of()))
                .toList();

        all.forEach(replica -> fail(replicas, replica, 10));

        assertThat(replicas.available()).isEqualTo(2);
    }

    @Test
    void a_replica_that_is_alone_is_never_left_out() {
        var replicas = replicas(1);

        fail(replicas, replicas.choose(List.of()), 100);

        assertThat(replicas.available()).isEqualTo(1);
    }

    private Replica ejected(Replicas replicas) {
        var bad = replicas.choose(List.of());
        assertThat(name(bad)).isEqualTo('a');
        fail(replicas, bad, 3);
        return bad;
    }

    private static void fail(Replicas replicas, Replica replica, int times) {
        for (int i = 0; i < times; i++) {
            replicas.failed(replica);
        }
    }

    private Replicas replicas(int... weights) {
        var targets = IntStream.range(0, weights.length)
                .mapToObj(i -> new Target(URI.create("http://" + (char) ('a' + i)), weights[i]))
                .toList();
        var upstream = new Upstream(
                "u", targets, Examples.CAPACITY, Optional.empty(), Optional.of(EJECTION), 20, Optional.empty());
        return new Replicas(upstream, nanos::get, (target, openFor) -> ejections.add(openFor));
    }

    private static String turns(Replicas replicas, int count) {
        return IntStream.range(0, count)
                .mapToObj(turn -> String.valueOf(name(replicas.choose(List.of()))))
                .collect(Collectors.joining());
    }

    private static char name(Replica replica) {
        return replica.target().address().getHost().charAt(0);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
