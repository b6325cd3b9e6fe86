package org.quarknotes.gateway.domain;

import java.util.List;
import java.util.OptionalLong;

/**
 * How old an answer is, and how old it may become (RFC 9111, section 4.2).
 *
 * @param since when it came, in milliseconds since the epoch
 * @param ageThen how many seconds old it was by then
 * @param lifetime how many seconds old it may become
 */
public record Freshness(long since, long ageThen, long lifetime) {

    /**
     * Reads an answer's age and lifetime. There is none without explicit leave: nothing is guessed from Last-Modified.
     *
     * @param asked when the service was asked, in milliseconds since the epoch
     * @param answered when it answered
     * @param atMost in seconds, the longest that the gateway keeps anything
     */
    static Freshness of(List<Field> fields, long asked, long answered, long atMost) {
        long date = date(fields, "date", answered);
        long apparent = Math.max(0, (answered - date) / 1000);
        long told = Field.values(fields, "age").stream()
                .mapToLong(Freshness::seconds)
                .max()
                .orElse(0);
        long age = Math.max(apparent, told + (answered - asked) / 1000);
        return new Freshness(answered, age, Math.min(lifetime(fields, date), age + atMost));
    }

    private static long lifetime(List<Field> fields, long date) {
        var control = CacheControl.of(Field.values(fields, "cache-control"));
        for (var directive : List.of("s-maxage", "max-age")) {
            OptionalLong seconds = control.seconds(directive);
            if (seconds.isPresent()) {
                return seconds.getAsLong();
            }
        }
        return Math.max(0, (date(fields, "expires", date) - date) / 1000);
    }

    /** The earliest of the times that a field holds; what cannot be read as a time says that it is over. */
    private static long date(List<Field> fields, String name, long otherwise) {
        return Field.values(fields, name).stream()
                .mapToLong(text -> HttpDate.time(text)
                        .map(time -> time.toEpochMilli())
                        .orElse(name.equals("date") ? otherwise : 0L))
                .min()
                .orElse(otherwise);
    }

    private static long seconds(String text) {
        return CacheControl.of(List.of("age=" + text)).seconds("age").orElse(0);
    }

    /** In seconds; the value of the Age field. */
    public long age(long now) {
        return ageThen + Math.max(0, now - since) / 1000;
    }

    public boolean isFresh(long now) {
        return left(now) > 0;
    }

    /** For how many seconds it is still fresh. */
    public long left(long now) {
        return lifetime - age(now);
    }
}
