package org.quarknotes.local.benchmarks.figures;

import java.util.List;
import java.util.stream.Collectors;

/** The figures of one thing, one from each run, in order. */
public record Series(List<Double> runs) {

    public Series {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a series without a run says nothing");
        }
    }

    public double median() {
        var sorted = runs.stream().sorted().toList();
        int upper = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(upper) : (sorted.get(upper - 1) + sorted.get(upper)) / 2;
    }

    /** Every figure as it is, for who wants to see how far they scatter. */
    public String raw() {
        return runs.stream().map(Words::figure).collect(Collectors.joining(", "));
    }
}
