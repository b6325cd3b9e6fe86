package org.quarknotes.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import org.quarknotes.local.system.Progress;

/** A line for each thing that happens, for pipes and files. */
final class PlainProgress implements Progress {

    private final PrintStream out;

    PlainProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void starting(String part) {
        out.printf("%-16s starting%n", part);
    }

    @Override
    public void ready(String part, Duration took) {
        out.printf("%-16s ready after %s%n", part, Words.seconds(took));
    }
}
