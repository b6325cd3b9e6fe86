package org.quarknotes.local.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void a_table_has_every_run_the_medians_and_the_ratios() {
        var contenders = new LinkedHashMap<String, Series>();
        contenders.put("ours", new Series(List.of(30.0, 10.0, 20.0)));
        contenders.put("theirs", new Series(List.of(50.04, 150.0)));

        assertThat(new Comparison("CPU ms", "ours", contenders).table()).isEqualTo("""
                | CPU ms | each run | median | times ours |
                |---|---|---|---|
                | ours | 30.0, 10.0, 20.0 | 20.0 | 1.00 |
                | theirs | 50.0, 150 | 100 | 5.00 |
                """);
    }

    @Test
    void nothing_is_divided_by_what_was_not_measured() {
        var theirs = Map.of("theirs", new Series(List.of(1.0)));

        assertThatIllegalArgumentException().isThrownBy(() -> new Comparison("CPU ms", "ours", theirs));
    }

    @Test
    void a_series_needs_a_run() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Series(List.of()));
    }
}
