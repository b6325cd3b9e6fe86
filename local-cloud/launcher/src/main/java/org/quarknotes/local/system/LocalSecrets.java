package org.quarknotes.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * The secrets of a local system: made when first asked for, kept in files that only their owner can read, and as short
 * or long lived as their folder.
 */
final class LocalSecrets {

    private static final int SECRET_BYTES = 32;

    private final Path folder;
    private final SecureRandom random;

    LocalSecrets(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** 64 hexadecimal digits, the same for the same name. */
    String secret(String name) {
        try {
            return Files.readString(file(name, this::newSecret));
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to read the secret " + name, e);
        }
    }

    private synchronized Path file(String name, Supplier<String> content) {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try {
            Files.createDirectories(folder);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, content.get(), StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to write the secret " + file, e);
        }
    }

    private String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
