package org.quarknotes.users.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * From when on an API key is good for nothing.
 *
 * @param at in whole milliseconds
 */
public record Expiry(Instant at) {
    /** RFC 3339, section 5.6; Java's parser takes more, such as times without seconds and offsets with them. */
    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    /** Years have four digits, also in UTC. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    public Expiry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (at.isAfter(LAST)) {
            throw new IllegalArgumentException("must be before the year 10000");
        }
    }

    /** @throws IllegalArgumentException when it is no time of RFC 3339, or past */
    static Expiry parse(String text, Instant now) {
        var expiry = new Expiry(instant(text));
        if (!expiry.at().isAfter(now)) {
            throw new IllegalArgumentException("must be in the future");
        }
        return expiry;
    }

    private static Instant instant(String text) {
        if (!FORM.matcher(text).matches()) {
            throw noTime();
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException impossible) {
            throw noTime();
        }
    }

    private static IllegalArgumentException noTime() {
        return new IllegalArgumentException("must be a time with date and offset, such as 2027-11-21T10:00:00Z");
    }
}
