package org.quarknotes.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Witness;

/**
 * Rate, errors and duration of each route: {@code gateway.requests}, with the route's id and the status. There are as many
 * series as there are routes and statuses that they answered with; nothing of a request can make more.
 */
@Singleton
final class RequestMetrics implements Witness {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final ConcurrentHashMap<Series, Timer> timers = new ConcurrentHashMap<>();

    private record Series(String route, int status) {}

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void ended(Exchange exchange, Duration took) {
        var series = new Series(exchange.routeId(), exchange.response().getStatusCode());
        timers.computeIfAbsent(series, this::timer).record(took);
    }

    private Timer timer(Series series) {
        return Timer.builder("gateway.requests")
                .description("Requests from their head to the last byte of the answer")
                .tag("route", series.route())
                .tag("status", Integer.toString(series.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
