package org.quarknotes.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign access tokens: a link named {@code signing-keys} to a numbered folder with {@code current.pem},
 * {@code next.pem} and, after a rotation, {@code previous.pem}. A rotation makes the next folder and turns the link to it in
 * one step, as Kubernetes does with a mounted secret, so that whoever reads meets the old keys or the new ones.
 */
public final class LocalSigningKeys {

    private static final String LINK = "signing-keys";
    private static final Pattern GENERATION = Pattern.compile(LINK + "-\\d{1,18}");
    private static final String ROTATED = "rotated-at";

    private final Path data;
    private final Clock clock;
    private final SecureRandom random;

    LocalSigningKeys(Path data, Clock clock, SecureRandom random) {
        this.data = data;
        this.clock = clock;
        this.random = random;
    }

    /** Those of the run folder's data, whether or not the system runs. */
    public static LocalSigningKeys of(RunFolder folder) {
        return new LocalSigningKeys(folder.data(), Clock.systemUTC(), new SecureRandom());
    }

    /** Where user-service finds them. They are made if there are none. */
    synchronized Path folder() {
        var link = data.resolve(LINK);
        if (Files.notExists(link)) {
            install(Map.of(
                    "current.pem", RsaKey.generate(random).privatePem(),
                    "next.pem", RsaKey.generate(random).privatePem()));
        }
        return link;
    }

    /**
     * Lets the next key sign.
     *
     * @param force even though the last rotation is not long enough ago, at the risk that tokens are refused
     * @throws StartFailure when somebody else does it at this moment, or the keys cannot be read
     */
    public Rotation rotate(boolean force) {
        if (Files.notExists(data.resolve(LINK))) {
            return new Rotation.NoKeys();
        }
        try (var file =
                FileChannel.open(data.resolve(LINK + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock(file) == null) {
                throw new StartFailure("Somebody else is changing the signing keys just now");
            }
            return rotateAlone(force);
        } catch (IOException e) {
            throw new StartFailure("Cannot change the signing keys in " + data + " (" + e.getMessage() + ")", e);
        }
    }

    /** Held until the file is closed. */
    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return null;
        }
    }

    private Rotation rotateAlone(boolean force) throws IOException {
        var now = clock.instant();
        var last = lastRotation();
        if (!force && now.isBefore(last.plus(Rotation.LEAST_PAUSE))) {
            return new Rotation.TooSoon(last, last.plus(Rotation.LEAST_PAUSE));
        }
        var previous = key("current.pem");
        var current = key("next.pem");
        var next = RsaKey.generate(random);
        install(Map.of(
                "previous.pem",
                previous.publicPem(),
                "current.pem",
                current.privatePem(),
                "next.pem",
                next.privatePem(),
                ROTATED,
                now.toString()));
        return new Rotation.Done(current.id(), next.id(), previous.id(), now.plus(Rotation.LEAST_PAUSE));
    }

    /** No verifier that runs is older than the first keys, so that these may be changed at once. */
    private Instant lastRotation() throws IOException {
        var note = data.resolve(LINK).resolve(ROTATED);
        return Files.exists(note) ? Instant.parse(Files.readString(note)) : Instant.EPOCH;
    }

    private RsaKey key(String file) throws IOException {
        return RsaKey.parse(file, Files.readString(data.resolve(LINK).resolve(file)));
    }

    private void install(Map<String, String> files) {
        try {
            Files.createDirectories(data);
            var former = generations();
            long number =
                    former.stream().mapToLong(LocalSigningKeys::number).max().orElse(0) + 1;
            var generation = Files.createDirectory(data.resolve(LINK + "-" + number), onlyForTheOwner("rwx------"));
            for (var file : files.entrySet()) {
                var path = Files.createFile(generation.resolve(file.getKey()), onlyForTheOwner("rw-------"));
                Files.writeString(path, file.getValue());
            }
            turnTo(generation);
            for (var old : former) {
                delete(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to write signing keys to " + data, e);
        }
    }

    private void turnTo(Path generation) throws IOException {
        var newLink = data.resolve(LINK + ".new");
        Files.deleteIfExists(newLink);
        Files.createSymbolicLink(newLink, generation.getFileName());
        Files.move(newLink, data.resolve(LINK), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> paths = Files.list(data)) {
            return paths.filter(path ->
                            GENERATION.matcher(path.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static long number(Path generation) {
        return Long.parseLong(generation.getFileName().toString().substring(LINK.length() + 1));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static FileAttribute<?> onlyForTheOwner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
