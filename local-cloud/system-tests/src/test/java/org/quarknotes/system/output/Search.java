package org.quarknotes.system.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for secrets in everything that the tests of a house have written. */
final class Search {
    /** Enough to find the place in the code. */
    private static final int SHOWN = 200;

    private final Path house;
    private final KnownTexts known;

    Search(Path house) throws IOException {
        this.house = house;
        this.known = KnownTexts.of(house);
    }

    /**
     * A line that should not have been written.
     *
     * @param line counted from one; in a report of Surefire, among what was printed
     * @param text with a name in the place of each secret
     */
    record Leak(Path file, int line, String text) {
        @Override
        public String toString() {
            return "%n%s:%d: %s".formatted(file, line, text);
        }
    }

    List<Leak> leaks() throws IOException {
        var leaks = new ArrayList<Leak>();
        for (var written : Written.in(house)) {
            var lines = new Object() {
                int read;
            };
            written.read(line -> {
                lines.read++;
                if (isTelling(line)) {
                    leaks.add(new Leak(house.relativize(written.file()), lines.read, masked(line)));
                }
            });
        }
        return leaks;
    }

    private boolean isTelling(String line) {
        return Stream.of(Secret.values()).anyMatch(secret -> secret.isIn(line)) || known.areIn(line);
    }

    private String masked(String line) {
        var masked = known.maskedIn(line);
        for (var secret : Secret.values()) {
            masked = secret.maskedIn(masked);
        }
        var at = Math.max(0, masked.indexOf('<') - SHOWN / 2);
        return masked.substring(at, Math.min(masked.length(), at + SHOWN));
    }
}
