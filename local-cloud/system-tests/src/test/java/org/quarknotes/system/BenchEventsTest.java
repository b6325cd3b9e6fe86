package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.quarknotes.local.benchmarks.events.EventsMeasurement;
import org.quarknotes.local.benchmarks.events.EventsPlan;

/** What {@code ./dev bench events} measures can still be measured; not how long it takes. */
@ExtendWith(Quarknotes.class)
@Isolated("it starts notes-service anew")
class BenchEventsTest {

    @Test
    void events_are_measured_in_every_respect(Quarknotes.Running running) {
        var plan = new EventsPlan(1, 4, 50, 4, Duration.ofSeconds(1));

        try (var measurement = new EventsMeasurement(running.local(), plan)) {
            assertThat(String.join("\n", measurement.tables().toList()))
                    .contains("| outbox to Kafka |", "| outbox to inbox |")
                    .contains("| notes-service, relay |", "| notify-service, consumer |", "| floor |")
                    .contains("| inbox, p50 |", "| stream, p99 |");
        }
    }
}
