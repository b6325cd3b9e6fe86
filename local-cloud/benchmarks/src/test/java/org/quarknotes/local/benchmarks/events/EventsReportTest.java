package org.quarknotes.local.benchmarks.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventsReportTest {
    private final EventsReport report = new EventsReport();

    @Test
    void rates_and_costs_are_compared_with_the_floor() {
        report.add(new Floor.Found(1000, 500));
        report.add(new Backlog.Drained(window("notes-service", 400), window("notify-service", 200)));

        assertThat(report.throughput()).isEqualTo("""
                | events per second | each run | median | times floor |
                |---|---|---|---|
                | floor | 1000 | 1000 | 1.00 |
                | outbox to Kafka | 400 | 400 | 0.40 |
                | outbox to inbox | 200 | 200 | 0.20 |
                """);
        assertThat(report.cost()).isEqualTo("""
                | CPU us each event | each run | median | times floor |
                |---|---|---|---|
                | floor | 500 | 500 | 1.00 |
                | notes-service, relay | 750 | 750 | 1.50 |
                | notify-service, consumer | 1500 | 1500 | 3.00 |
                | both | 2250 | 2250 | 4.50 |
                """);
    }

    @Test
    void latencies_are_told_with_the_rate_that_they_were_taken_at() {
        report.inbox(new Latencies(List.of(8_000_000L, 2_000_000L)));
        report.stream(new Latencies(List.of(1_000_000L)));

        assertThat(report.latency(20)).isEqualTo("""
                | ms from commit, 20 shares a second | each run | median | times inbox, p50 |
                |---|---|---|---|
                | inbox, p50 | 2.00 | 2.00 | 1.00 |
                | inbox, p99 | 8.00 | 8.00 | 4.00 |
                | stream, p50 | 1.00 | 1.00 | 0.50 |
                | stream, p99 | 1.00 | 1.00 | 0.50 |
                """);
    }

    /** So many events in a second, which took three tenths of a CPU. */
    private static Watch.Window window(String part, long events) {
        return new Watch.Window(events, 1_000_000_000L, Map.of(part, 300_000_000L));
    }
}
