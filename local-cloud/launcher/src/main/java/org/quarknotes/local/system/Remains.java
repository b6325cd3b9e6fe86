package org.quarknotes.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes that an earlier run left behind when it was killed. A process counts as ours only if its number is in a file
 * of the run folder <em>and</em> its command line carries the folder's mark: numbers are used again by others.
 */
public final class Remains {

    private static final Duration POLITENESS = Duration.ofSeconds(5);

    private Remains() {}

    /** The names of parts that still run. Ask only when no run has the folder. */
    public static List<String> find(RunFolder folder) {
        return Parts.NAMES.stream()
                .filter(part -> process(folder, part).isPresent())
                .toList();
    }

    /** Ends what {@link #find} finds and returns its names. */
    public static List<String> stop(RunFolder folder) {
        var remaining = find(folder);
        remaining.forEach(part -> process(folder, part).ifPresent(Remains::end));
        Parts.NAMES.forEach(part -> forget(folder, part));
        return remaining;
    }

    /** The process of a part, of a live run too. */
    public static Optional<ProcessHandle> process(RunFolder folder, String part) {
        try {
            var pid = Long.parseLong(Files.readString(file(folder, part)).strip());
            return ProcessHandle.of(pid).filter(handle -> commandLine(pid).contains(mark(folder) + " "));
        } catch (IOException | NumberFormatException nothingNoted) {
            return Optional.empty();
        }
    }

    static String mark(RunFolder folder) {
        return "-Dlocal.run=" + folder.path();
    }

    static Path file(RunFolder folder, String part) {
        return folder.run().resolve(part + ".pid");
    }

    static void forget(RunFolder folder, String part) {
        try {
            Files.deleteIfExists(file(folder, part));
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to delete the note of " + part, e);
        }
    }

    /** From {@code ps}: what the JDK tells ends after 4 KiB, and a class path is longer. */
    private static String commandLine(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-ww", "-o", "command=", "-p", Long.toString(pid)).start();
            return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Asked ps for process " + pid, e);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(POLITENESS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException deaf) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (Exception e) {
            throw new IllegalStateException("Tried to end process " + process.pid(), e);
        }
    }
}
