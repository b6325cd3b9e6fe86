package org.quarknotes.local.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartMeasurementTest {

    @Test
    void the_table_has_every_run_of_every_part() {
        var first = new StartMeasurement(
                Duration.ofMillis(9_500),
                Map.of("kafka", new StartMeasurement.Part(Duration.ofMillis(2_100), 204_800)));
        var second = new StartMeasurement(
                Duration.ofSeconds(8), Map.of("kafka", new StartMeasurement.Part(Duration.ofSeconds(2), 205_824)));

        assertThat(StartMeasurement.table(List.of(first, second))).isEqualTo("""
                | part | ready after, each run | resident memory, each run |
                |---|---|---|
                | kafka | 2.1 s, 2.0 s | 200 MB, 201 MB |
                | **all ready** | 9.5 s, 8.0 s | 200 MB, 201 MB |
                """);
    }
}
