package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quarknotes.local.benchmarks.notes.NotesMeasurement;
import org.quarknotes.local.benchmarks.notes.NotesPlan;

/** What {@code ./dev bench notes} measures can still be asked of the system; not how long it takes. */
@ExtendWith(Quarknotes.class)
class BenchNotesTest {
    private static final List<Integer> FEW = List.of(1, 3);

    @Test
    void every_operation_is_measured_for_everything_that_grows(Quarknotes.Running running) {
        var sizes = new NotesPlan.Sizes(FEW, FEW, FEW, FEW, FEW, FEW);
        var plan = new NotesPlan(sizes, 1, Duration.ofMillis(1), 1);

        try (var measurement = new NotesMeasurement(running.local(), plan)) {
            assertThat(measurement.tables())
                    .hasSize(6)
                    .allSatisfy(table -> assertThat(table).contains("| 1 | 3 | largest / smallest |"))
                    .anySatisfy(table ->
                            assertThat(table).contains("| create |", "| batch of 25 |", "| export, each 1000 notes |"));
        }
    }
}
