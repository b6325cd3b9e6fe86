package org.quarknotes.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;

/** What a run tells other processes about itself, in a file beside its lock: who it is and where its ports begin. */
public record RunRecord(long pid, int basePort) {

    private static final String FILE = "launcher";

    /** What the latest run wrote, whether or not it still runs. */
    public static Optional<RunRecord> read(RunFolder folder) {
        var file = folder.run().resolve(FILE);
        try {
            var words = Files.readString(file).strip().split(" ", -1);
            return Optional.of(new RunRecord(Long.parseLong(words[0]), Integer.parseInt(words[1])));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException noneOrHalfWritten) {
            return Optional.empty();
        }
    }

    void write(RunFolder folder) {
        try {
            Files.writeString(folder.run().resolve(FILE), pid + " " + basePort + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to note the run in " + folder.run(), e);
        }
    }

    static void erase(RunFolder folder) {
        try {
            Files.deleteIfExists(folder.run().resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to erase the run's record in " + folder.run(), e);
        }
    }
}
