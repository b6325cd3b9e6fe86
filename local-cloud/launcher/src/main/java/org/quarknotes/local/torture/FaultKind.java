package org.quarknotes.local.torture;

import java.util.Locale;

/** What can be done to a system. */
public enum FaultKind {
    /** SIGKILL to processes, which are started again after a while. */
    KILL,
    /** SIGSTOP to a process, and SIGCONT after a while: to others it looks dead, to itself nothing happened. */
    FREEZE,
    /** Nothing passes between two parts. */
    CUT,
    /** Everything passes between two parts, late. */
    SLOW,
    /** The connections between two parts are reset, several times a second. */
    RESET;

    boolean isOfProcesses() {
        return switch (this) {
            case KILL, FREEZE -> true;
            case CUT, SLOW, RESET -> false;
        };
    }

    /** As on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
