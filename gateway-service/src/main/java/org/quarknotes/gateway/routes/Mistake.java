package org.quarknotes.gateway.routes;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Something in a route file that cannot stay so.
 *
 * @param sentence says what is wrong and, where that can be known, what to write instead; without a full stop
 */
public record Mistake(Place place, String sentence) implements Comparable<Mistake> {
    private static final Comparator<Mistake> ORDER =
            Comparator.comparing(Mistake::place).thenComparing(Mistake::sentence);

    /** Line ends, escapes and the like, which would make more of a sentence than one line of a terminal or a log. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");

    public Mistake {
        sentence = UNSEEN.matcher(sentence)
                .replaceAll(found -> "\\\\u%04X".formatted((int) found.group().charAt(0)));
    }

    @Override
    public int compareTo(Mistake other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place + ": " + sentence;
    }
}
