package org.quarknotes.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.quarknotes.outbox.AsideEvent;
import org.quarknotes.outbox.Backlog;
import org.quarknotes.outbox.Event;
import org.quarknotes.outbox.RelayObserver;

/** What the relay does and what waits for it, as {@code quarknotes.outbox...}; ages are in seconds. */
@ApplicationScoped
@IfBuildProperty(name = "quarknotes.relay.kafka", stringValue = "true")
class RelayMetrics implements RelayObserver {
    /** Several gauges are read at once, and each look at the backlog costs a read of every shard. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final MeterRegistry registry;
    private final Clock clock = Clock.systemUTC();
    private final AtomicInteger shards = new AtomicInteger();
    private final List<Meter> shown = new CopyOnWriteArrayList<>();

    RelayMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Begins to show what waits, looked at when somebody asks. */
    void show(Supplier<Backlog> look) {
        var latest = new Latest(look, clock, FRESH);
        gauge("waiting", latest, Backlog::waiting);
        gauge("aside", latest, Backlog::aside);
        gauge("oldest.age", latest, this::oldestAge);
        shown.add(Gauge.builder("quarknotes.outbox.shards", shards, AtomicInteger::get)
                .register(registry));
    }

    /** Takes away what would go on to look at a table that is no longer this application's. */
    void hide() {
        shown.forEach(registry::remove);
    }

    @Override
    public void sent(Event event, Duration age) {
        Timer.builder("quarknotes.outbox.sent")
                .tag("type", event.type())
                .register(registry)
                .record(age);
    }

    @Override
    public void failed(Event event, Throwable reason) {
        registry.counter("quarknotes.outbox.failed", "type", event.type()).increment();
    }

    @Override
    public void setAside(AsideEvent event) {
        registry.counter("quarknotes.outbox.set.aside").increment();
    }

    @Override
    public void leads(int now) {
        shards.set(now);
    }

    private void gauge(String name, Latest latest, ToDoubleFunction<Backlog> number) {
        shown.add(Gauge.builder("quarknotes.outbox." + name, latest, some -> number.applyAsDouble(some.get()))
                .strongReference(true)
                .register(registry));
    }

    private double oldestAge(Backlog backlog) {
        return backlog.oldest()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** The latest look, not older than a given age. */
    private static final class Latest {
        private final Supplier<Backlog> look;
        private final Clock clock;
        private final Duration fresh;
        private Instant staleAt = Instant.MIN;
        private Backlog backlog = new Backlog(0, 0, Optional.empty(), false);

        Latest(Supplier<Backlog> look, Clock clock, Duration fresh) {
            this.look = look;
            this.clock = clock;
            this.fresh = fresh;
        }

        /** A gauge whose reading throws shows NaN, which says that the database is away. */
        synchronized Backlog get() {
            if (!clock.instant().isBefore(staleAt)) {
                backlog = look.get();
                staleAt = clock.instant().plus(fresh);
            }
            return backlog;
        }
    }
}
