package org.quarknotes.local.benchmarks.figures;

import java.nio.file.Path;

/** The working copy that {@code ./dev} was called in. */
public final class House {

    private House() {}

    /** As {@code ./dev} says in the system property {@code quarknotes.house}; else the current folder. */
    public static Path path() {
        return Path.of(System.getProperty("quarknotes.house", "")).toAbsolutePath();
    }
}
