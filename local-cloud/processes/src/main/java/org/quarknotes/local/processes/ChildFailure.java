package org.quarknotes.local.processes;

import java.util.List;

/** A child process did not do what it was started for. Its last lines say why, and are part of the message. */
public final class ChildFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChildFailure(String message, List<String> lastLines) {
        super(message + "; its last lines:\n  " + String.join("\n  ", lastLines));
    }
}
