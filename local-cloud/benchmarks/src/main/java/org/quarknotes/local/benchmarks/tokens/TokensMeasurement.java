package org.quarknotes.local.benchmarks.tokens;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarknotes.local.benchmarks.figures.Comparison;
import org.quarknotes.local.benchmarks.figures.ForkedJvm;
import org.quarknotes.local.benchmarks.figures.Series;
import org.quarknotes.local.benchmarks.figures.WarmOperations;

/** Both algorithms in fresh JVMs, in turns, one at a time and beginning with the other one in each turn. */
final class TokensMeasurement {
    private static final double MICROS = 1e3;

    private final Map<Algorithm, List<Map<String, Long>>> found = new EnumMap<>(Algorithm.class);

    /** @param millis CPU time for which each thing is measured */
    TokensMeasurement(int runs, long millis) {
        var order = new ArrayList<>(List.of(Algorithm.values()));
        for (int run = 0; run < runs; run++) {
            for (var algorithm : order) {
                var arguments = List.of(algorithm.name(), Long.toString(millis));
                found.computeIfAbsent(algorithm, _ -> new ArrayList<>())
                        .add(ForkedJvm.run(TokenWork.class, WarmOperations.FLAGS, arguments));
            }
            Collections.rotate(order, 1);
        }
    }

    List<Comparison> comparisons() {
        return List.of(
                ofAlgorithms("sign, CPU us", "sign.cpuNanos", MICROS),
                ofAlgorithms("verify the signature, CPU us", "verify.cpuNanos", MICROS),
                ofAlgorithms("characters of a token", "length", 1),
                ofWays());
    }

    private Comparison ofAlgorithms(String title, String figure, double unit) {
        var contenders = new LinkedHashMap<String, Series>();
        for (var algorithm : Algorithm.values()) {
            contenders.put(algorithm.name(), series(algorithm, figure, unit));
        }
        return new Comparison(title, Algorithm.RS256.name(), contenders);
    }

    private Comparison ofWays() {
        var remembered = "believed again within a minute";
        var ways = new LinkedHashMap<String, Series>();
        ways.put(remembered, series(Algorithm.RS256, "remember.cpuNanos", MICROS));
        ways.put("the signature alone", series(Algorithm.RS256, "verify.cpuNanos", MICROS));
        ways.put("believed for the first time", series(Algorithm.RS256, "believe.cpuNanos", MICROS));
        ways.put("signed", series(Algorithm.RS256, "sign.cpuNanos", MICROS));
        ways.put("a password hashed", series(Algorithm.RS256, "hash.cpuNanos", MICROS));
        return new Comparison("RS256, CPU us", remembered, ways);
    }

    private Series series(Algorithm algorithm, String figure, double unit) {
        return new Series(found.getOrDefault(algorithm, List.of()).stream()
                .map(run -> run.get(figure) / unit)
                .toList());
    }
}
