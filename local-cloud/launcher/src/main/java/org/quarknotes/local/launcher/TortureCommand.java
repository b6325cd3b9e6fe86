package org.quarknotes.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quarknotes.local.torture.FaultKind;
import org.quarknotes.local.torture.Settings;
import org.quarknotes.local.torture.Torture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "torture",
        description =
                "Kills and cuts off parts of a system of its own under load, then looks for anything lost or doubled.")
final class TortureCommand implements Callable<Integer> {

    private static final int SEEDS = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", description = "Does again what was done with this seed; else a new one is drawn.")
    private @Nullable Long seed;

    @Option(names = "--minutes", description = "How long, such as 0.5 (default ${DEFAULT-VALUE}).")
    private double minutes = 5;

    @Option(names = "--people", description = "How many work at once (default ${DEFAULT-VALUE}).")
    private int people = 200;

    @Option(
            names = "--pace",
            description = "Milliseconds between two steps of a person, on average (default ${DEFAULT-VALUE}).")
    private int pace = 1_500;

    @Option(
            names = "--faults",
            split = ",",
            description = "Some of kill, freeze, cut, slow, reset, or none (default: all).")
    private List<String> faults = List.of("kill", "freeze", "cut", "slow", "reset");

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        var settings = settings();
        var start = Instant.now();
        System.out.println("Torture with seed " + settings.seed() + "; to do it again: " + againAs(settings));
        var verdict = Torture.of(settings, evidence(settings), progress(start));
        System.out.println("\n" + verdict.text());
        return verdict.isGood() ? 0 : 1;
    }

    private static String againAs(Settings settings) {
        return "./dev torture --seed " + settings.seed() + " and the same options";
    }

    private static Path evidence(Settings settings) {
        var time = Words.time(Instant.now()).replace(":", "");
        return House.here().path().resolve(".local/torture/%s-seed-%d".formatted(time, settings.seed()));
    }

    private static Consumer<String> progress(Instant start) {
        return line -> System.out.printf(
                Locale.ROOT,
                "%7.1f s  %s%n",
                Duration.between(start, Instant.now()).toMillis() / 1000.0,
                line);
    }

    private Settings settings() {
        long chosen = seed == null ? new Random().nextInt(SEEDS) : seed;
        try {
            return new Settings(
                    House.here().path(),
                    chosen,
                    Duration.ofMillis(Math.round(minutes * 60_000)),
                    people,
                    Duration.ofMillis(pace),
                    kinds());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Set<FaultKind> kinds() {
        var kinds = EnumSet.noneOf(FaultKind.class);
        for (var word : faults) {
            if (!word.equals("none")) {
                kinds.add(kind(word));
            }
        }
        return kinds;
    }

    private FaultKind kind(String word) {
        try {
            return FaultKind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no fault called '" + word + "': kill, freeze, cut, slow, reset or none",
                    e);
        }
    }
}
