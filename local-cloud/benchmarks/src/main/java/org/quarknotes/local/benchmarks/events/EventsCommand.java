package org.quarknotes.local.benchmarks.events;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.quarknotes.local.benchmarks.figures.House;
import org.quarknotes.local.benchmarks.figures.Machine;
import org.quarknotes.local.system.LocalSystem;
import org.quarknotes.local.system.Options;
import org.quarknotes.local.system.Progress;
import org.quarknotes.local.system.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./dev bench events}. */
@Command(name = "events", description = "Events from outbox to inbox: how many, at what cost, how late, as Markdown.")
public final class EventsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--rounds", description = "How often everything is measured (default ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(names = "--events", description = "Events in a backlog, about (default ${DEFAULT-VALUE}).")
    private int events = 5_000;

    @Option(names = "--people", description = "Who are told of them, in turns (default ${DEFAULT-VALUE}).")
    private int people = 50;

    @Option(names = "--rate", description = "Shares in a second, for latency (default ${DEFAULT-VALUE}).")
    private int rate = 10;

    @Option(names = "--seconds", description = "How long each time, for latency (default ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Override
    public Integer call() throws IOException {
        var plan = plan();
        var out = spec.commandLine().getOut();
        out.println(Machine.describe());
        var folder = new RunFolder(Files.createTempDirectory("quarknotes-bench-"));
        try (var system = LocalSystem.start(Options.onFreePorts(House.path()), folder, Progress.silent());
                var measurement = new EventsMeasurement(system, plan)) {
            measurement.tables().forEach(table -> {
                out.println(table);
                out.flush();
            });
        } finally {
            folder.delete();
        }
        return 0;
    }

    private EventsPlan plan() {
        if (people < rate) {
            throw new ParameterException(
                    spec.commandLine(), "--people must be --rate at least, for nobody is told twice in a second");
        }
        try {
            return new EventsPlan(rounds, people, events / people, rate, Duration.ofSeconds(seconds));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "All options must be 1 at least, and --events at least --people", e);
        }
    }
}
