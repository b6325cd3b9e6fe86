package org.quarknotes.local.system;

import java.util.List;

/** A part ended though nobody asked it to. */
public record Death(String part, int exitCode, List<String> lastLines) {

    private static final int BY_SIGINT = 130;
    private static final int BY_SIGTERM = 143;

    /** Ctrl-C reaches all processes of a terminal at once: then a part may die a moment before we hear of it. */
    public boolean byAnothersWish() {
        return exitCode == BY_SIGINT || exitCode == BY_SIGTERM;
    }
}
