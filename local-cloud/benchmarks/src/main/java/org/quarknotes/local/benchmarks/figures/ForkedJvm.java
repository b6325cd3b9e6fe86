package org.quarknotes.local.benchmarks.figures;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quarknotes.local.processes.ChildFailure;
import org.quarknotes.local.processes.ChildJvm;
import org.quarknotes.local.processes.JvmCommand;
import org.quarknotes.local.processes.Program;
import org.quarknotes.local.processes.Surroundings;

/** A measurement in a JVM of its own, on the class path of this one. It tells what it found line by line. */
public final class ForkedJvm {

    /** A small server's: both compilers, the collector with the least threads of its own, and no thread that ends. */
    public static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-Xmx256m", "-Xshare:auto", "-XX:-UseDynamicNumberOfCompilerThreads");

    private static final Pattern FIGURE = Pattern.compile("figure (\\S+) (-?\\d+)");

    private ForkedJvm() {}

    /** What a child says for each figure. */
    public static void tell(String name, long value) {
        System.out.printf("figure %s %d%n", name, value);
    }

    /**
     * Runs it to its end.
     *
     * @param flags of the JVM, besides the usual ones
     * @return the figures that it told, by name
     * @throws ChildFailure when it failed, with its last lines
     */
    public static Map<String, Long> run(Class<?> main, List<String> flags, List<String> arguments) {
        var log = temporaryLog();
        var all = Stream.concat(FLAGS.stream(), flags.stream()).toList();
        var program = new Program(classPath(), main.getName(), arguments);
        var command = new JvmCommand(main.getSimpleName(), program, new Surroundings(log, all, Map.of()));
        try (var child = ChildJvm.start(command)) {
            int exitCode = child.onExit().join();
            if (exitCode != 0) {
                throw new ChildFailure(main.getSimpleName() + " ended with exit code " + exitCode, child.lastLines());
            }
            return figures(log);
        } finally {
            delete(log);
        }
    }

    private static Map<String, Long> figures(Path log) {
        var figures = new TreeMap<String, Long>();
        try (var lines = Files.lines(log)) {
            lines.map(FIGURE::matcher)
                    .filter(line -> line.matches())
                    .forEach(line -> figures.put(line.group(1), Long.valueOf(line.group(2))));
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException("Read the figures in " + log, e);
        }
    }

    private static List<Path> classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toList();
    }

    private static Path temporaryLog() {
        try {
            return Files.createTempFile("quarknotes-bench-", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to create a log", e);
        }
    }

    private static void delete(Path log) {
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to delete " + log, e);
        }
    }
}
