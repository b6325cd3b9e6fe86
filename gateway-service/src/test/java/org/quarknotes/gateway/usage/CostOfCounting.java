package org.quarknotes.gateway.usage;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.Set;
import org.quarknotes.gateway.domain.Rate;
import org.quarknotes.gateway.domain.Recent;
import org.quarknotes.gateway.domain.TokenBucket;
import org.quarknotes.gateway.domain.UsagePlan;
import org.quarknotes.gateway.domain.UsagePlan.WhenUnknown;
import org.quarknotes.gateway.exchange.Background;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Exchanges;
import org.quarknotes.gateway.exchange.RateLimits;

/** Tells roughly what it costs to count a request that is not refused; run by hand. */
final class CostOfCounting {
    private static final Rate RATE = new Rate(1e9, 1_000_000_000);
    private static final int ROUND = 2_000_000;

    private CostOfCounting() {}

    public static void main(String[] args) {
        var vertx = Vertx.vertx();
        var plan = new UsagePlan(
                "standard",
                Set.of(),
                Set.of(),
                true,
                RATE,
                OptionalLong.of(Long.MAX_VALUE / 2),
                OptionalLong.of(Long.MAX_VALUE / 2),
                WhenUnknown.CLOSED);
        var reservations =
                new Reservations(new InMemoryUsageCounters(), new Background(vertx), vertx, System::nanoTime);
        var uncounted = new Uncounted((name, tags) -> {}, System::nanoTime);
        var meter =
                new Meter(plan, reservations, uncounted, new Meter.Clocks(System::nanoTime, InstantSource.system()));
        var buckets = new Recent<String, TokenBucket>(100_000);
        for (int round = 0; round < 5; round++) {
            measure("exchange alone", exchange -> {});
            measure("caller throttle", exchange -> {
                long now = System.nanoTime();
                var level =
                        buckets.get("alice", () -> new TokenBucket(RATE, now)).take(now);
                RateLimits.tell(exchange, "caller", RATE, level);
            });
            measure("plan, day and month", exchange -> {
                var counted = meter.count(exchange, "key");
                if (!counted.succeeded()) {
                    counted.toCompletionStage().toCompletableFuture().join();
                }
            });
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private interface Counting {
        void count(Exchange exchange);
    }

    private static void measure(String what, Counting counting) {
        long start = System.nanoTime();
        for (int i = 0; i < ROUND; i++) {
            counting.count(Exchanges.blank());
        }
        System.out.printf("%-20s %4d ns%n", what, (System.nanoTime() - start) / ROUND);
    }
}
