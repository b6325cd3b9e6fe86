package org.quarknotes.local.launcher;

import java.io.Console;
import java.util.Optional;
import org.quarknotes.local.system.Progress;

/** What we write to: a terminal, where lines can be written again, or a pipe. */
final class Screen {

    private Screen() {}

    static Progress progress() {
        return isTerminal() ? new TerminalProgress(System.out) : new PlainProgress(System.out);
    }

    static boolean isTerminal() {
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        return !dumb
                && Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent();
    }
}
