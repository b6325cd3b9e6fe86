package org.quarknotes.users.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.quarknotes.users.domain.Guesses.Tally;

/**
 * The time in which guesses count together, as it slides: it has ten whole slices, and as much of the present one as has
 * passed. So it is never shorter than the rule says, and at most a tenth longer.
 *
 * @param present the beginning of the present slice
 * @param slice the length of each
 */
record GuessWindow(Instant present, Duration slice) {
    private static final int SLICES = 10;

    static GuessWindow at(Instant now, Duration length) {
        var slice = length.dividedBy(SLICES);
        var passed = Math.floorMod(now.toEpochMilli(), slice.toMillis());
        return new GuessWindow(Instant.ofEpochMilli(now.toEpochMilli() - passed), slice);
    }

    Instant oldest() {
        return present.minus(slice.multipliedBy(SLICES));
    }

    /** When the present slice counts no longer, and a minute more for clocks that differ. */
    Instant forgettable() {
        return end(present).plus(Duration.ofMinutes(1));
    }

    private Instant end(Instant begun) {
        return begun.plus(slice.multipliedBy(SLICES + 1L));
    }

    /** What was counted, with this in place of what was known of the present slice. */
    Map<Instant, Tally> with(Map<Instant, Tally> tallies, Tally now) {
        var replaced = new HashMap<>(tallies);
        replaced.put(present, now);
        return replaced;
    }

    /** How many count besides those of the present slice. */
    long countedBefore(Map<Instant, Tally> tallies) {
        return with(tallies, Tally.NOTHING).values().stream()
                .mapToLong(Tally::counted)
                .sum();
    }

    static long wrong(Map<Instant, Tally> tallies) {
        return tallies.values().stream().mapToLong(Tally::wrong).sum();
    }

    /** When fewer of these count than so many. */
    Instant fewerThan(long most, Map<Instant, Tally> tallies) {
        long left = wrong(tallies);
        for (var tally : new TreeMap<>(tallies).entrySet()) {
            left -= tally.getValue().wrong();
            if (left < most) {
                return end(tally.getKey());
            }
        }
        throw new IllegalArgumentException("no more than none can count, and so many are fewer: " + most);
    }
}
