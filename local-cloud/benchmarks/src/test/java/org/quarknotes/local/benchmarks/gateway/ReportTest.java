package org.quarknotes.local.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void every_run_is_there_and_how_many_times_each_peers_the_median_is() {
        var found = new LinkedHashMap<String, List<Figures>>();
        found.put("nginx", List.of(new Figures(20, 40_000, 30, 100), new Figures(30, 40_000, 30, 100)));
        found.put("gateway", List.of(new Figures(50, 20_000, 90, 300), new Figures(50, 20_000, 90, 300)));

        assertThat(new Report(found).tables()).startsWith("""
                        | CPU us each request | each run | median | times nginx |
                        |---|---|---|---|
                        | nginx | 20.0, 30.0 | 25.0 | 1.00 |
                        | gateway | 50.0, 50.0 | 50.0 | 2.00 |
                        """).contains("""
                        | added latency p50, us | each run | median |
                        |---|---|---|
                        | nginx | 30.0, 30.0 | 30.0 |
                        """);
    }
}
