package org.quarknotes.local.benchmarks.notes;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./dev bench notes}. */
@Command(name = "notes", description = "CPU of notes-service per request, by operation and size, as a Markdown table.")
public final class NotesCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return 0;
    }
}
