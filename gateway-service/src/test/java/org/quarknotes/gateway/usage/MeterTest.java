package org.quarknotes.gateway.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Rate;
import org.quarknotes.gateway.domain.TestTicks;
import org.quarknotes.gateway.domain.UsageCounters;
import org.quarknotes.gateway.domain.UsagePlan;
import org.quarknotes.gateway.domain.UsagePlan.WhenUnknown;
import org.quarknotes.gateway.exchange.Background;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Exchanges;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;

/** Replicas of the gateway, each with a meter and reservations of its own, before one table in DynamoDB. */
class MeterTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Rate FAST = new Rate(1_000_000, 1_000_000);
    private static final Instant EVENING = Instant.parse("2026-11-30T23:59:00Z");

    private final UsageCounters dynamo = new DynamoUsageCounters(LocalTables::fresh);
    private final InMemoryUsageCounters memory = new InMemoryUsageCounters();
    private final List<String> counted = new CopyOnWriteArrayList<>();
    private final TestTicks ticks = new TestTicks();
    private final AtomicReference<Instant> date = new AtomicReference<>(EVENING);

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void replicas_together_give_exactly_the_quota_however_they_race() {
        var replicas = List.of(meter(plan(250, 0), dynamo), meter(plan(250, 0), dynamo), meter(plan(250, 0), dynamo));

        var outcomes = IntStream.range(0, 600)
                .mapToObj(i -> replicas.get(i % 3)
                        .count(Exchanges.blank(), "key")
                        .toCompletionStage()
                        .toCompletableFuture())
                .toList();

        long passed = outcomes.stream()
                .filter(outcome ->
                        outcome.handle((done, refusal) -> refusal == null).join())
                .count();
        assertThat(passed).isLessThanOrEqualTo(250);

        // What one of them had set aside and found no taker for, it still has.
        ticks.pass(Duration.ofSeconds(1));
        long later =
                replicas.stream().mapToLong(replica -> passed(replica, 250)).sum();
        assertThat(passed + later).isEqualTo(250);
    }

    @Test
    void what_is_used_up_stays_so_after_a_restart() {
        var first = meter(plan(7, 0), dynamo);
        assertThat(passed(first, 10)).isEqualTo(7);

        assertThat(passed(meter(plan(7, 0), dynamo), 10)).isZero();
    }

    @Test
    void a_replica_that_is_killed_loses_no_more_than_the_rest_of_its_block() {
        assertThat(passed(meter(plan(1_000, 0), dynamo), 1)).isOne(); // has set 10 aside, and dies

        assertThat(passed(meter(plan(1_000, 0), dynamo), 1_000)).isEqualTo(990);
    }

    @Test
    void a_new_day_has_a_new_quota_and_the_month_goes_on_until_it_ends() {
        var meter = meter(plan(5, 8), dynamo);
        date.set(Instant.parse("2026-11-29T12:00:00Z"));
        assertThat(passed(meter, 10)).isEqualTo(5);

        date.set(EVENING);
        assertThat(passed(meter, 10)).isEqualTo(3);
        assertThat(refusal(meter).getMessage()).contains("8 requests a month", "2026-11");

        date.set(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(passed(meter, 10)).isEqualTo(5);
        assertThat(refusal(meter).getMessage()).contains("5 requests a day", "2026-12-01");
    }

    @Test
    void the_refusal_names_the_quota_and_the_end_of_its_period() {
        var meter = meter(plan(1, 0), dynamo);
        passed(meter, 1);
        var exchange = Exchanges.blank();

        var refused = refusal(meter, exchange);

        assertThat(refused.type()).isEqualTo(ProblemType.RATE_LIMITED);
        assertThat(refused.fields()).containsExactly(new Field("Retry-After", "60"));
        assertThat(exchange.borne())
                .contains(
                        new Field("ratelimit-policy", "\"day\";q=1;w=86400"),
                        new Field("ratelimit", "\"day\";r=0;t=60"));
    }

    @Test
    void each_answer_tells_what_is_left() {
        var meter = meter(plan(1_000, 5_000), memory);
        var exchange = Exchanges.blank();

        meter.count(exchange, "key").toCompletionStage().toCompletableFuture().join();

        assertThat(exchange.borne())
                .contains(
                        new Field("ratelimit-policy", "\"plan\";q=1000000;w=1"),
                        new Field("ratelimit", "\"plan\";r=999999;t=1"),
                        new Field("ratelimit-policy", "\"day\";q=1000;w=86400"),
                        new Field("ratelimit", "\"day\";r=999;t=60"),
                        new Field("ratelimit-policy", "\"month\";q=5000;w=2592000"),
                        new Field("ratelimit", "\"month\";r=4999;t=60"));
    }

    @Test
    void a_used_up_month_costs_nothing_of_the_day() {
        var meter = meter(plan(10, 2), memory);
        assertThat(passed(meter, 5)).isEqualTo(2);

        date.set(Instant.parse("2026-11-30T23:59:30Z"));
        var exchange = Exchanges.blank();
        refusal(meter, exchange);

        assertThat(exchange.borne()).contains(new Field("ratelimit", "\"day\";r=7;t=30"));
    }

    @Test
    void one_question_is_asked_for_all_who_wait() {
        var meter = meter(plan(10_000, 0), memory);

        assertThat(passed(meter, 100)).isEqualTo(100);

        assertThat(memory.asked()).isOne();
    }

    @Test
    void the_rate_is_each_key_s_own() {
        var meter = meter(plan(new Rate(1, 2), WhenUnknown.OPEN), memory);

        assertThat(passed(meter, 5)).isEqualTo(2);
        assertThat(refusal(meter).getMessage()).contains("'standard' allows at once");
        assertThat(counts(meter, "other")).isTrue();

        ticks.pass(Duration.ofSeconds(1));
        assertThat(passed(meter, 5)).isOne();
    }

    @Test
    void open_lets_pass_what_cannot_be_counted_and_counts_that() {
        var meter = meter(plan(FAST, WhenUnknown.OPEN), memory);
        memory.goAway();

        assertThat(passed(meter, 20)).isEqualTo(20);

        assertThat(counted).hasSize(20).containsOnly("gateway.usage.unmetered");
        assertThat(memory.asked()).as("the others did not wait").isOne();
    }

    @Test
    void closed_refuses_what_cannot_be_counted_and_goes_on_when_it_can() {
        var meter = meter(plan(FAST, WhenUnknown.CLOSED), memory);
        memory.goAway();

        var refused = refusal(meter);
        assertThat(refused.type()).isEqualTo(ProblemType.OVERLOADED);
        assertThat(refused.fields()).containsExactly(new Field("Retry-After", "1"));
        assertThat(passed(meter, 20)).isZero();

        memory.comeBack();
        assertThat(passed(meter, 1)).as("it is not tried yet").isZero();
        ticks.pass(Duration.ofSeconds(1));
        assertThat(passed(meter, 20)).isEqualTo(20);
    }

    @Test
    void units_at_hand_are_used_while_the_counters_are_away() {
        var meter = meter(plan(FAST, WhenUnknown.CLOSED), memory);
        assertThat(passed(meter, 1)).isOne(); // of ten

        memory.goAway();

        assertThat(passed(meter, 20)).isEqualTo(9);
    }

    private long passed(Meter meter, int requests) {
        return IntStream.range(0, requests).filter(i -> counts(meter, "key")).count();
    }

    private static boolean counts(Meter meter, String key) {
        return outcome(meter, Exchanges.blank(), key) == null;
    }

    private static Refused refusal(Meter meter) {
        return refusal(meter, Exchanges.blank());
    }

    private static Refused refusal(Meter meter, Exchange exchange) {
        if (outcome(meter, exchange, "key") instanceof Refused refused) {
            return refused;
        }
        throw new AssertionError("the request was not refused");
    }

    private static @Nullable Throwable outcome(Meter meter, Exchange exchange, String key) {
        try {
            meter.count(exchange, key).toCompletionStage().toCompletableFuture().join();
            return null;
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    private Meter meter(UsagePlan plan, UsageCounters counters) {
        var reservations = new Reservations(counters, new Background(VERTX), VERTX, ticks);
        var uncounted = new Uncounted((name, tags) -> counted.add(name), ticks);
        return new Meter(plan, reservations, uncounted, new Meter.Clocks(ticks, date::get));
    }

    private static UsagePlan plan(long day, long month) {
        var monthly = month == 0 ? OptionalLong.empty() : OptionalLong.of(month);
        return new UsagePlan(
                "standard", Set.of(), Set.of(), true, FAST, OptionalLong.of(day), monthly, WhenUnknown.CLOSED);
    }

    private static UsagePlan plan(Rate rate, WhenUnknown whenUnknown) {
        return new UsagePlan(
                "standard", Set.of(), Set.of(), true, rate, OptionalLong.of(1_000), OptionalLong.empty(), whenUnknown);
    }
}
