package org.quarknotes.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Two scripts that look like a JDK to somebody who asks only for its version; they tell their arguments. */
record FakeJdk(String number) {

    static FakeJdk version(String number) {
        return new FakeJdk(number);
    }

    Path in(Path folder) throws IOException {
        var bin = Files.createDirectories(folder.resolve("bin"));
        var script = "#!/bin/sh\necho 'openjdk version \"" + number + "\"' >&2\necho \"$@\"\n";
        for (var tool : new String[] {"java", "javac"}) {
            var file = Files.writeString(bin.resolve(tool), script);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return folder;
    }

    /** As Adoptium packs it: one folder with all in it. */
    Path archive(Path file) throws IOException, InterruptedException {
        var root = Files.createTempDirectory(file.getParent(), "packing");
        in(root.resolve("jdk-" + number));
        var tar = new ProcessBuilder("tar", "-czf", file.toString(), "-C", root.toString(), "jdk-" + number).start();
        if (tar.waitFor() != 0) {
            throw new IOException("tar ended with " + tar.exitValue());
        }
        return file;
    }

    static void checksumBeside(Path archive) throws IOException, NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive));
        write(archive, HexFormat.of().formatHex(hash));
    }

    static void wrongChecksumBeside(Path archive) throws IOException {
        write(archive, "0".repeat(64));
    }

    private static void write(Path archive, String checksum) throws IOException {
        var file = archive.resolveSibling(archive.getFileName() + ".sha256.txt");
        Files.writeString(file, checksum + "  " + archive.getFileName() + "\n");
    }
}
