package org.quarknotes.local.benchmarks.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One figure of several contenders, as a Markdown table with every run, the medians, and how these compare.
 *
 * @param title what is measured, and in which unit
 * @param yardstick the contender that the others are divided by
 */
public record Comparison(String title, String yardstick, Map<String, Series> contenders) {

    public Comparison {
        contenders = new LinkedHashMap<>(contenders);
        if (!contenders.containsKey(yardstick)) {
            throw new IllegalArgumentException("nothing was measured of " + yardstick);
        }
    }

    public String table() {
        var head = "| %s | each run | median | times %s |\n|---|---|---|---|\n".formatted(title, yardstick);
        return contenders.entrySet().stream()
                .map(contender -> row(contender.getKey(), contender.getValue()))
                .collect(Collectors.joining("", head, ""));
    }

    private String row(String name, Series series) {
        var unit = contenders.get(yardstick).median();
        var ratio = unit == 0 ? "" : Words.ratio(series.median() / unit);
        return "| %s | %s | %s | %s |\n".formatted(name, series.raw(), Words.figure(series.median()), ratio);
    }
}
