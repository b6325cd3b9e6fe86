package org.quarknotes.dynamo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Times as they are stored: RFC 3339, UTC, always nine digits of fraction, so that text order is time order. Written and
 * read by hand, because the classes of {@code java.time.format} take a fresh JVM milliseconds to load.
 */
final class Times {
    private static final String FORM = "0000-00-00T00:00:00.000000000Z";
    private static final int FRACTION = 20;
    private static final int LAST_YEAR = 9999;

    private Times() {}

    /**
     * The stored form of a time.
     *
     * @throws IllegalArgumentException when its year is not of four digits
     */
    static String text(Instant time) {
        var utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("the year of %s is not between 0 and %d".formatted(time, LAST_YEAR));
        }
        var text = FORM.toCharArray();
        write(utc.getYear(), text, 0, 4);
        write(utc.getMonthValue(), text, 5, 2);
        write(utc.getDayOfMonth(), text, 8, 2);
        write(utc.getHour(), text, 11, 2);
        write(utc.getMinute(), text, 14, 2);
        write(utc.getSecond(), text, 17, 2);
        write(utc.getNano(), text, FRACTION, 9);
        return new String(text);
    }

    private static void write(int number, char[] text, int start, int digits) {
        var rest = number;
        for (var place = start + digits - 1; place >= start; place--) {
            text[place] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /**
     * The time of a stored form, or of any other that {@link Instant#parse} understands.
     *
     * @throws DateTimeException when it is none
     */
    static Instant parse(String text) {
        return hasForm(text)
                ? LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 5, 2),
                                number(text, 8, 2),
                                number(text, 11, 2),
                                number(text, 14, 2),
                                number(text, 17, 2),
                                number(text, FRACTION, 9))
                        .toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (var place = 0; place < FORM.length(); place++) {
            var wanted = FORM.charAt(place);
            var found = text.charAt(place);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int start, int digits) {
        var number = 0;
        for (var place = start; place < start + digits; place++) {
            number = 10 * number + text.charAt(place) - '0';
        }
        return number;
    }
}
