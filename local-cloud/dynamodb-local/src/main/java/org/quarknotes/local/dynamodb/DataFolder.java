package org.quarknotes.local.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the server is told about where its tables live. */
final class DataFolder {

    private DataFolder() {}

    /**
     * Options of {@code ServerRunner}: {@code -sharedDb} makes one database for all credentials and regions, and
     * {@code -disableTelemetry} keeps it from calling home.
     */
    static List<String> arguments(int port, Optional<Path> data) {
        var always = Stream.of("-port", Integer.toString(port), "-sharedDb", "-disableTelemetry");
        var place = data.map(DataFolder::created)
                .map(folder -> Stream.of("-dbPath", folder.toString()))
                .orElse(Stream.of("-inMemory"));
        return Stream.concat(always, place).toList();
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to create the data folder " + folder, e);
        }
    }
}
