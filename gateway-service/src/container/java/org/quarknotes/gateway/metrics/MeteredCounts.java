package org.quarknotes.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.quarknotes.gateway.exchange.Counts;

/** Keeps counts as metrics. */
@Singleton
final class MeteredCounts implements Counts {
    private final MeterRegistry registry;

    MeteredCounts(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void add(String name, String... tags) {
        registry.counter(name, tags).increment();
    }
}
