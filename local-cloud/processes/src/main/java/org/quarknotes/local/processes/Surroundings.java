package org.quarknotes.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a JVM finds around it.
 *
 * @param log the file that gets its output, standard and error
 * @param flags options of the JVM itself
 * @param environment added to this process's environment
 */
public record Surroundings(Path log, List<String> flags, Map<String, String> environment) {

    /** Flags of a JVM that must be up soon and stay small, and will never be asked for peak speed. */
    public static final List<String> QUICK_AND_SMALL = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED");

    public Surroundings {
        flags = List.copyOf(flags);
        environment = Map.copyOf(environment);
    }

    /** For tests: quick, small, and with a log that vanishes with this process. */
    public static Surroundings temporary() {
        try {
            var log = Files.createTempFile("quarknotes-", ".log");
            log.toFile().deleteOnExit();
            return new Surroundings(log, QUICK_AND_SMALL, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to create a temporary log", e);
        }
    }

    /** The same with more flags, which come last and so win. */
    public Surroundings with(String... moreFlags) {
        return new Surroundings(
                log, Stream.concat(flags.stream(), Stream.of(moreFlags)).toList(), environment);
    }
}
