package org.quarknotes.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.zip.ZipFile;

/** A temporary folder with what was in a function's zip: Lambda's {@code /var/task}. */
record UnpackedFunction(Path folder) implements AutoCloseable {
    /** @throws UncheckedIOException when the zip is missing or broken, or wants to write elsewhere */
    static UnpackedFunction of(Function function) {
        try (var zip = new ZipFile(function.zip().toFile())) {
            var folder = Files.createTempDirectory("function-" + function.name() + "-");
            for (var entries = zip.entries().asIterator(); entries.hasNext(); ) {
                var entry = entries.next();
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the entry " + entry.getName() + " points outside");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                // A class that Quarkus transformed is there twice, and the last one counts:
                // https://github.com/quarkusio/quarkus/issues/53185
                Files.copy(zip.getInputStream(entry), target, StandardCopyOption.REPLACE_EXISTING);
            }
            return new UnpackedFunction(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("unpacking " + function.zip(), e);
        }
    }

    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + folder, e);
        }
    }
}
