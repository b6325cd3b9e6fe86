package org.quarknotes.gateway.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The times of HTTP (RFC 9110, section 5.6.7), such as {@code Sun, 06 Nov 1994 08:49:37 GMT}; to the second. */
public final class HttpDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    public static String text(Instant time) {
        return FORMAT.format(time);
    }

    /** Nothing where it is written otherwise, as in the two spellings that nobody may send any more. */
    public static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.from(FORMAT.parse(text.strip())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
