package org.quarknotes.local.benchmarks.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quarknotes.local.benchmarks.figures.Series;
import org.quarknotes.local.benchmarks.figures.Words;

/** What each operation costs in each size: the medians, how they compare, and every round's figures. */
final class GrowthTable {
    private final Growth growth;
    private final Map<String, Map<Integer, List<Double>>> millis = new LinkedHashMap<>();

    GrowthTable(Growth growth) {
        this.growth = growth;
    }

    /** One round's figures for one size, in nanoseconds. */
    void add(int size, Map<String, Double> nanos) {
        nanos.forEach((operation, each) -> millis.computeIfAbsent(operation, _ -> new LinkedHashMap<>())
                .computeIfAbsent(size, _ -> new ArrayList<>())
                .add(each / 1e6));
    }

    List<String> operations() {
        return List.copyOf(millis.keySet());
    }

    Series series(String operation, int size) {
        return new Series(millis.get(operation).get(size));
    }

    String markdown() {
        var head = "| %s, CPU ms | %s | largest / smallest | each round |\n"
                .formatted(growth.name(), sizes(Object::toString));
        var rule = "|---|%s|---|---|\n".formatted(sizes(_ -> "---").replace(" ", ""));
        return millis.keySet().stream().map(this::row).collect(Collectors.joining("", head + rule, ""));
    }

    private String row(String operation) {
        var smallest = series(operation, growth.sizes().getFirst()).median();
        var largest = series(operation, growth.sizes().getLast()).median();
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        operation,
                        sizes(size -> Words.figure(series(operation, size).median())),
                        smallest > 0 ? Words.ratio(largest / smallest) : "",
                        growth.sizes().stream()
                                .map(size -> series(operation, size).raw())
                                .collect(Collectors.joining("; ")));
    }

    private String sizes(Function<Integer, String> text) {
        return growth.sizes().stream().map(text).collect(Collectors.joining(" | "));
    }
}
