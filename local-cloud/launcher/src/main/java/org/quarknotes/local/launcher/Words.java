package org.quarknotes.local.launcher;

import java.time.Duration;
import java.util.Locale;

/** How figures are written for people. */
final class Words {

    private Words() {}

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    static String megabytes(long kibibytes) {
        return String.format(Locale.ROOT, "%.0f MB", kibibytes / 1024.0);
    }
}
