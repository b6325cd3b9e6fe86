package org.quarknotes.local.benchmarks.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarknotes.local.benchmarks.figures.Comparison;
import org.quarknotes.local.benchmarks.figures.Series;

/** What was found so far, and how it is written down. */
final class EventsReport {
    private static final String FLOOR = "floor";
    private static final String INBOX = "inbox, p50";

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final Map<String, List<Double>> costs = new LinkedHashMap<>();
    private final Map<String, List<Double>> latencies = new LinkedHashMap<>();

    void add(Floor.Found floor) {
        note(rates, FLOOR, floor.perSecond());
        note(costs, FLOOR, floor.cpuMicros());
    }

    void add(Backlog.Drained drained) {
        note(rates, "outbox to Kafka", drained.relay().perSecond());
        note(rates, "outbox to inbox", drained.all().perSecond());
        note(costs, "notes-service, relay", drained.relayCpuMicros());
        note(costs, "notify-service, consumer", drained.consumerCpuMicros());
        note(costs, "both", drained.relayCpuMicros() + drained.consumerCpuMicros());
    }

    void inbox(Latencies found) {
        note(latencies, INBOX, found.millis(50));
        note(latencies, "inbox, p99", found.millis(99));
    }

    void stream(Latencies found) {
        note(latencies, "stream, p50", found.millis(50));
        note(latencies, "stream, p99", found.millis(99));
    }

    String throughput() {
        return table("events per second", FLOOR, rates);
    }

    String cost() {
        return table("CPU us each event", FLOOR, costs);
    }

    String latency(int rate) {
        return table("ms from commit, " + rate + " shares a second", INBOX, latencies);
    }

    private static void note(Map<String, List<Double>> into, String name, double figure) {
        into.computeIfAbsent(name, _ -> new ArrayList<>()).add(figure);
    }

    private static String table(String title, String yardstick, Map<String, List<Double>> found) {
        var series = new LinkedHashMap<String, Series>();
        found.forEach((name, figures) -> series.put(name, new Series(figures)));
        return new Comparison(title, yardstick, series).table();
    }
}
