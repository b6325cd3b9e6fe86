package org.quarknotes.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What a run leaves on the disk, {@code .local} in the house: {@code data} (tables, records, secrets), {@code logs}, and
 * {@code run} (who is running). One run at a time owns it, see {@link Claim}.
 */
public record RunFolder(Path path) {

    /** Enough for Kafka's and DynamoDB's files of an ordinary day. */
    private static final long ROOM_BYTES = 300L << 20;

    public RunFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path data() {
        return path.resolve("data");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path run() {
        return path.resolve("run");
    }

    /**
     * Makes the folders, and empties them of what is not to be kept. The logs of parts are always new.
     *
     * @throws StartFailure when the disk is full
     */
    void prepare(Options.DataLife dataLife) {
        try {
            for (var folder : new Path[] {data(), logs(), run()}) {
                Files.createDirectories(folder);
            }
            if (dataLife == Options.DataLife.FRESH) {
                clear(data());
            }
            for (var part : Parts.NAMES) {
                Files.deleteIfExists(log(part));
            }
            Files.deleteIfExists(logs().resolve("traces.jsonl"));
            requireRoom(Files.getFileStore(path).getUsableSpace());
        } catch (IOException e) {
            throw new StartFailure(
                    "Cannot write to " + path + " (" + e.getMessage() + "): is the disk full or read-only?", e);
        }
    }

    void requireRoom(long usableBytes) {
        if (usableBytes < ROOM_BYTES) {
            throw new StartFailure(
                    "Only %d MB are free on the disk of %s, and a run needs %d: make room, then try again"
                            .formatted(usableBytes >> 20, path, ROOM_BYTES >> 20));
        }
    }

    /** All of it, for a folder that was made for one measurement or test. */
    public void delete() {
        try {
            clear(path);
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to delete " + path, e);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder)) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
