package org.quarknotes.local.benchmarks.records;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quarknotes.local.benchmarks.figures.Comparison;
import org.quarknotes.local.benchmarks.figures.ForkedJvm;
import org.quarknotes.local.benchmarks.figures.Series;
import org.quarknotes.local.benchmarks.figures.WarmOperations;

/** Runs every way in fresh JVMs, in turns, one at a time, and beginning with another one in each turn. */
final class RecordsMeasurement {
    private final URI dynamoDb;

    /** A figure as it was told, and as it is shown. */
    private record Figure(String name, String title, double unit) {}

    private static final List<Figure> FIRST_USE = List.of(
            new Figure("all.cpuNanos", "first use, CPU ms", 1e6),
            new Figure("all.threadCpuNanos", "first use, CPU ms of its thread", 1e6),
            new Figure("all.wallNanos", "first use, ms", 1e6),
            new Figure("all.classes", "first use, classes loaded", 1),
            new Figure("mapping.cpuNanos", "of it schema and mapping, CPU ms", 1e6),
            new Figure("mapping.wallNanos", "of it schema and mapping, ms", 1e6),
            new Figure("mapping.classes", "of it schema and mapping, classes loaded", 1));

    private static final List<Figure> STEADY = Stream.of(
                    Stream.of("put", "get", "query").flatMap(RecordsMeasurement::withoutServer),
                    Stream.of("put", "get", "query").flatMap(RecordsMeasurement::withServer),
                    Stream.of("toItem", "fromItem").flatMap(RecordsMeasurement::mapping))
            .flatMap(figures -> figures)
            .toList();

    RecordsMeasurement(URI dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    private static Stream<Figure> withoutServer(String operation) {
        var name = "memory." + operation;
        return Stream.of(
                new Figure(name + ".cpuNanos", operation + ", answer from memory, CPU us", 1e3),
                new Figure(name + ".bytes", operation + ", answer from memory, bytes allocated", 1));
    }

    private static Stream<Figure> withServer(String operation) {
        var name = "server." + operation;
        return Stream.of(
                new Figure(name + ".cpuNanos", operation + ", CPU us", 1e3),
                new Figure(name + ".perSecond", operation + ", a second", 1));
    }

    private static Stream<Figure> mapping(String operation) {
        var name = "mapping." + operation;
        return Stream.of(
                new Figure(name + ".cpuNanos", operation + " alone, CPU ns", 1),
                new Figure(name + ".bytes", operation + " alone, bytes allocated", 1));
    }

    /** One turn whose figures are thrown away, for DynamoDB itself must warm up. */
    void warmUp() {
        turns(1, way -> fork(FirstUse.class, List.of(), way));
    }

    List<Comparison> firstUses(int runs) {
        return compare(FIRST_USE, turns(runs, way -> fork(FirstUse.class, List.of(), way)));
    }

    List<Comparison> steadyStates(int runs, long millis) {
        return compare(
                STEADY, turns(runs, way -> fork(SteadyState.class, WarmOperations.FLAGS, way, Long.toString(millis))));
    }

    private Map<String, Long> fork(Class<?> main, List<String> flags, Way way, String... more) {
        var arguments = new ArrayList<>(List.of(dynamoDb.toString(), way.name()));
        Collections.addAll(arguments, more);
        return ForkedJvm.run(main, flags, arguments);
    }

    private static Map<Way, List<Map<String, Long>>> turns(int turns, Function<Way, Map<String, Long>> measured) {
        var found = new EnumMap<Way, List<Map<String, Long>>>(Way.class);
        var order = new ArrayList<>(List.of(Way.values()));
        for (int turn = 0; turn < turns; turn++) {
            order.forEach(
                    way -> found.computeIfAbsent(way, _ -> new ArrayList<>()).add(measured.apply(way)));
            Collections.rotate(order, 1);
        }
        return found;
    }

    private static List<Comparison> compare(List<Figure> figures, Map<Way, List<Map<String, Long>>> found) {
        return figures.stream().map(figure -> compare(figure, found)).toList();
    }

    private static Comparison compare(Figure figure, Map<Way, List<Map<String, Long>>> found) {
        var contenders = new LinkedHashMap<String, Series>();
        found.forEach((way, runs) -> contenders.put(
                way.title(),
                new Series(runs.stream()
                        .map(run -> run.get(figure.name()) / figure.unit())
                        .toList())));
        return new Comparison(figure.title(), Way.DYNAMO_RECORDS.title(), contenders);
    }
}
