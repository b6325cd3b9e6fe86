package org.quarknotes.users.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Real files, laid out as a mounted secret is: the folder is a link to another, and is changed by another link at once. */
final class KeyFolder {
    private final Path root;
    private int generations;

    KeyFolder(Path root) {
        this.root = root;
    }

    Path path() {
        return root.resolve("keys");
    }

    Path file(String name) {
        return path().resolve(name);
    }

    /** Replaces all files in one step. */
    void swap(Map<String, String> files) {
        try {
            var folder = Files.createDirectory(root.resolve("keys-" + ++generations));
            for (var file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            var link = Files.createSymbolicLink(root.resolve("new"), folder);
            Files.move(link, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("changing the keys", e);
        }
    }

    /** Changes one file in its place, as an editor or a copy would. */
    void write(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException("changing a key", e);
        }
    }
}
