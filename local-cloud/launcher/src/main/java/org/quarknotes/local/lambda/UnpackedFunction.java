package org.quarknotes.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A folder with what was in a function's zip: Lambda's {@code /var/task}. */
record UnpackedFunction(Path folder) {
    /**
     * Unpacks into the folder, which holds nothing else afterwards.
     *
     * @throws UncheckedIOException when the zip is missing or broken, or wants to write elsewhere
     */
    static UnpackedFunction of(Path zip, Path folder) {
        var unpacked = new UnpackedFunction(folder.toAbsolutePath().normalize());
        unpacked.delete();
        try (var file = new ZipFile(zip.toFile())) {
            for (var entries = file.entries().asIterator(); entries.hasNext(); ) {
                unpacked.add(file, entries.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("unpacking " + zip, e);
        }
        return unpacked;
    }

    private void add(ZipFile zip, ZipEntry entry) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the entry " + entry.getName() + " points outside");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (var bytes = zip.getInputStream(entry)) {
            // A class that Quarkus transformed is there twice, and the last one counts:
            // https://github.com/quarkusio/quarkus/issues/53185
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void delete() {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + folder, e);
        }
    }
}
