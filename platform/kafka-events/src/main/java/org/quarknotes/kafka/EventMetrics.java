package org.quarknotes.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what became of events; where they are shown is the service's to say, with a registry of Micrometer. */
@ApplicationScoped
class EventMetrics {
    private final MeterRegistry registry;

    EventMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void deadLetter(String topic, String group) {
        registry.counter("quarknotes.events.dead.letters", "topic", topic, "group", group)
                .increment();
    }
}
