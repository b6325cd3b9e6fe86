package org.quarknotes.local.torture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures and times are written for people. */
final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** Of the day, in UTC, as in the services' records. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
