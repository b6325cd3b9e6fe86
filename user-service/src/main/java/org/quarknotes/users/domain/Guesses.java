package org.quarknotes.users.domain;

import java.time.Instant;
import java.util.Map;

/**
 * How many passwords were tried lately, counted by all replicas together. A guess is counted before the password is
 * looked at, so that many at once are as many; then it is found wrong, or taken back.
 */
public interface Guesses {
    /** What was counted in each slice of time that began then or later, by its beginning; none where nothing was. */
    Map<Instant, Tally> tallies(Bucket bucket, Instant since);

    /**
     * Counts a guess, unless there are so many in this slice already.
     *
     * @param slice the beginning of a slice of time
     * @param most at least 1
     * @param until when this slice may be forgotten
     */
    Count count(Bucket bucket, Instant slice, long most, Instant until);

    /** A guess that was counted was wrong: it stays counted. */
    void foundWrong(Bucket bucket, Instant slice);

    /** A guess that was counted was right, or not looked at: it counts no longer. */
    void takeBack(Bucket bucket, Instant slice);

    /**
     * The guesses of one slice.
     *
     * @param counted those that were wrong, and those that nobody knows of yet
     * @param wrong those that were wrong
     */
    record Tally(long counted, long wrong) {
        public static final Tally NOTHING = new Tally(0, 0);
    }

    /** What became of {@link #count}. */
    sealed interface Count {
        /** It was counted, and with it there are so many. */
        record Counted(Tally now) implements Count {}

        /** It was not counted, for there are so many. */
        record Full(Tally standing) implements Count {}
    }
}
