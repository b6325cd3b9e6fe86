package org.quarknotes.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to run in a {@link RunFolder}: a lock on a file, which the system takes back when the process dies in
 * whatever way, so that there is never a stale one.
 */
public final class Claim implements AutoCloseable {

    private final FileChannel file;

    private Claim(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes the folder for this process.
     *
     * @throws StartFailure when another run has it
     */
    static Claim take(RunFolder folder) {
        var claimed = tryTake(folder);
        return claimed.orElseThrow(() -> new StartFailure(RunRecord.read(folder)
                .map(run -> "Quarknotes is running already at http://localhost:%d (process %d); ./dev down stops it"
                        .formatted(run.basePort(), run.pid()))
                .orElse("Quarknotes is just being started by somebody else in " + folder.path())));
    }

    /** Whether a run has the folder now. */
    public static boolean isTaken(RunFolder folder) {
        if (!Files.exists(lockFile(folder))) {
            return false;
        }
        try (var claim = tryTake(folder).orElse(null)) {
            return claim == null;
        }
    }

    private static Optional<Claim> tryTake(RunFolder folder) {
        try {
            Files.createDirectories(folder.run());
            var file = FileChannel.open(lockFile(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                return Optional.empty();
            }
            return Optional.of(new Claim(file));
        } catch (IOException e) {
            throw new StartFailure("Cannot write to " + folder.path() + " (" + e.getMessage() + ")", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return null;
        }
    }

    private static Path lockFile(RunFolder folder) {
        return folder.run().resolve("lock");
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to release the run folder", e);
        }
    }
}
