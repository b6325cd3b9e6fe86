package org.quarknotes.local.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.quarknotes.local.benchmarks.figures.House;
import org.quarknotes.local.benchmarks.figures.Machine;
import org.quarknotes.local.system.LocalSystem;
import org.quarknotes.local.system.Options;
import org.quarknotes.local.system.PartStatus;
import org.quarknotes.local.system.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./dev bench start}. */
@Command(name = "start", description = "From built to all ready, and each process's memory, as a Markdown table.")
public final class StartCommand implements Callable<Integer> {

    @Option(names = "--runs", description = "How often (default ${DEFAULT-VALUE}).")
    private int runs = 3;

    @Override
    public Integer call() throws IOException {
        var starts = new ArrayList<StartMeasurement>();
        for (int run = 0; run < runs; run++) {
            starts.add(measure());
        }
        System.out.println(Machine.describe());
        System.out.println(StartMeasurement.table(starts));
        return 0;
    }

    /** In a folder of its own, so that a system that runs beside is left alone. */
    private static StartMeasurement measure() throws IOException {
        var folder = new RunFolder(Files.createTempDirectory("quarknotes-bench-"));
        var times = new PartTimes();
        long start = System.nanoTime();
        try (var system = LocalSystem.start(Options.onFreePorts(House.path()), folder, times)) {
            var all = Duration.ofNanos(System.nanoTime() - start);
            return StartMeasurement.of(all, times, PartStatus.all(folder, system.ports()));
        } finally {
            folder.delete();
        }
    }
}
