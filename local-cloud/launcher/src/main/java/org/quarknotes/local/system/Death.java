package org.quarknotes.local.system;

import java.util.List;

/** A part ended though nobody asked it to. */
public record Death(String part, int exitCode, List<String> lastLines) {

    private static final int BY_SIGTERM = 143;

    /** Whoever shuts a machine down asks all processes at once: then a part may end a moment before we are asked. */
    public boolean byAnothersWish() {
        return exitCode == BY_SIGTERM;
    }
}
