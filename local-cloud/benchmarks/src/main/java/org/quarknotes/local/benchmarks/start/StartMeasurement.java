package org.quarknotes.local.benchmarks.start;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quarknotes.local.system.PartStatus;

/**
 * One start of the whole system.
 *
 * @param all from nothing to everything ready
 * @param parts by name
 */
record StartMeasurement(Duration all, Map<String, Part> parts) {

    /**
     * @param ready from its own start; parts start together, so these overlap
     * @param kibibytes resident when everything was ready
     */
    record Part(Duration ready, long kibibytes) {}

    static StartMeasurement of(Duration all, PartTimes times, List<PartStatus> statuses) {
        var parts = new LinkedHashMap<String, Part>();
        for (var status : statuses) {
            parts.put(status.name(), new Part(times.of(status.name()), status.residentKibibytes()));
        }
        return new StartMeasurement(all, parts);
    }

    /** A Markdown table with one row for each part and every run's raw figures. */
    static String table(List<StartMeasurement> runs) {
        var head = "| part | ready after, each run | resident memory, each run |\n|---|---|---|\n";
        var rows = runs.getFirst().parts.keySet().stream()
                .map(part -> row(
                        part,
                        figures(runs, run -> seconds(run.parts.get(part).ready())),
                        figures(runs, run -> megabytes(run.parts.get(part).kibibytes()))))
                .collect(Collectors.joining());
        var total = row(
                "**all ready**",
                figures(runs, run -> seconds(run.all)),
                figures(runs, run -> megabytes(run.kibibytes())));
        return head + rows + total;
    }

    private long kibibytes() {
        return parts.values().stream().mapToLong(Part::kibibytes).sum();
    }

    private static String figures(List<StartMeasurement> runs, Function<StartMeasurement, String> figure) {
        return runs.stream().map(figure).collect(Collectors.joining(", "));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static String megabytes(long kibibytes) {
        return String.format(Locale.ROOT, "%.0f MB", kibibytes / 1024.0);
    }

    private static String row(String name, String times, String memory) {
        return "| %s | %s | %s |\n".formatted(name, times, memory);
    }
}
