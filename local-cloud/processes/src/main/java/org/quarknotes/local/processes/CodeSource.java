package org.quarknotes.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Where classes come from. */
public final class CodeSource {

    private CodeSource() {}

    /** The jar or folder that holds the class. */
    public static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Looked for the jar of " + type, e);
        }
    }

    /** The class path that the build wrote to {@code class-path.txt} beside the class. */
    public static List<Path> classPathBeside(Class<?> type) {
        try (var text = Objects.requireNonNull(
                type.getResourceAsStream("class-path.txt"),
                () -> "No class-path.txt beside " + type.getName() + ": build its module to phase process-classes")) {
            var entries = new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
            return Pattern.compile(System.getProperty("path.separator"), Pattern.LITERAL)
                    .splitAsStream(entries)
                    .map(Path::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Read class-path.txt beside " + type.getName(), e);
        }
    }
}
