package org.quarknotes.local.benchmarks.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarknotes.local.benchmarks.figures.Series;
import org.quarknotes.local.benchmarks.figures.Words;
import org.quarknotes.local.benchmarks.gateway.Figures.Kind;

/** What was found, as Markdown. */
final class Report {
    private static final List<String> YARDSTICKS =
            List.of(PlainProxies.NGINX, PlainProxies.HAPROXY, SpringCloudGateway.PLAIN, SpringCloudGateway.GUARDED);

    private final Map<String, List<Figures>> found;
    private final List<String> yardsticks;

    /** @param found the figures of each run, by the name of the row */
    Report(Map<String, List<Figures>> found) {
        this.found = new LinkedHashMap<>(found);
        this.yardsticks = YARDSTICKS.stream().filter(found::containsKey).toList();
    }

    /** One for each kind of figure: all runs, the median, and how many times each peer's that is. */
    String tables() {
        return Stream.of(Kind.values()).map(this::table).collect(Collectors.joining("\n"));
    }

    private String table(Kind kind) {
        var columns = kind.compared() ? yardsticks : List.<String>of();
        var head = Stream.concat(
                        Stream.of(kind.title(), "each run", "median"),
                        columns.stream().map(name -> "times " + name))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        var line = "|---".repeat(3 + columns.size()) + "|\n";
        return found.keySet().stream()
                .map(name -> row(name, kind, columns))
                .collect(Collectors.joining("", head + line, ""));
    }

    private String row(String name, Kind kind, List<String> columns) {
        var series = series(name, kind);
        var ratios = columns.stream()
                .map(peer -> Words.ratio(series.median() / series(peer, kind).median()));
        return Stream.concat(Stream.of(name, series.raw(), Words.figure(series.median())), ratios)
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private Series series(String name, Kind kind) {
        return new Series(
                found.getOrDefault(name, List.of()).stream().map(kind::of).toList());
    }
}
