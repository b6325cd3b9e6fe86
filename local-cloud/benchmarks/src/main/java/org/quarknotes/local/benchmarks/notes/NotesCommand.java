package org.quarknotes.local.benchmarks.notes;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.quarknotes.local.benchmarks.figures.House;
import org.quarknotes.local.benchmarks.figures.Machine;
import org.quarknotes.local.system.LocalSystem;
import org.quarknotes.local.system.Options;
import org.quarknotes.local.system.Progress;
import org.quarknotes.local.system.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./dev bench notes}. */
@Command(name = "notes", description = "CPU of notes-service per request, by operation and size, as Markdown tables.")
public final class NotesCommand implements Callable<Integer> {

    private static final int BLOCK = 20;

    @Option(names = "--notes", split = ",", description = "Notes of a person (default ${DEFAULT-VALUE}).")
    private List<Integer> notes = List.of(100, 1_000, 10_000);

    @Option(names = "--versions", split = ",", description = "Versions of a note (default ${DEFAULT-VALUE}).")
    private List<Integer> versions = List.of(1, 10, 100);

    @Option(names = "--shares", split = ",", description = "Shares of a note (default ${DEFAULT-VALUE}).")
    private List<Integer> shares = List.of(1, 10, 100);

    @Option(names = "--shared", split = ",", description = "Notes shared with a person (default ${DEFAULT-VALUE}).")
    private List<Integer> shared = List.of(10, 100, 1_000);

    @Option(names = "--rounds", description = "How often everything is measured (default ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(names = "--millis", description = "How long each time (default ${DEFAULT-VALUE}).")
    private long millis = 1_000;

    @Override
    public Integer call() throws IOException {
        var sizes = new NotesPlan.Sizes(notes, versions, List.of(1, 5, 20), List.of(10, 100, 1_000), shares, shared);
        var plan = new NotesPlan(sizes, rounds, Duration.ofMillis(millis), BLOCK);
        var folder = new RunFolder(Files.createTempDirectory("quarknotes-bench-"));
        try (var system = LocalSystem.start(Options.onFreePorts(House.path()), folder, Progress.silent());
                var measurement = new NotesMeasurement(system, plan)) {
            System.out.println(Machine.describe());
            measurement.tables().forEach(System.out::println);
        } finally {
            folder.delete();
        }
        return 0;
    }
}
