package org.quarknotes.users.domain;

import java.time.Duration;

/**
 * How often passwords may be guessed.
 *
 * @param account wrong guesses at one account within a window
 * @param address wrong guesses from one address within a window
 * @param undelayed wrong guesses at one account after which the next ones are delayed
 * @param longestDelay at most 4 seconds, or the gateway would lose patience: it has ten, and others need some of them
 * @param waiting how many requests may be delayed at a time, in one replica
 */
public record GuessRules(int account, int address, Duration window, int undelayed, Duration longestDelay, int waiting) {
    private static final Duration FIRST_DELAY = Duration.ofMillis(100);
    private static final int MOST_DOUBLINGS = 20;

    public GuessRules {
        require(account >= 1, "account", "at least 1");
        require(address >= 1, "address", "at least 1");
        require(isBetween(window, Duration.ofSeconds(1), Duration.ofDays(1)), "window", "one second to one day");
        require(undelayed >= 0, "undelayed", "at least 0");
        require(
                isBetween(longestDelay, Duration.ZERO, Duration.ofSeconds(4)),
                "longest-delay",
                "no more than four seconds");
        require(waiting >= 1, "waiting", "at least 1");
    }

    private static boolean isBetween(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String key, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("quarknotes.users.guessing.%s must be %s".formatted(key, rule));
        }
    }

    /** How long the next guess at an account waits: a tenth of a second at first, and then twice as long each time. */
    Duration delayAfter(long wrong) {
        long delayed = wrong - undelayed;
        if (delayed < 0) {
            return Duration.ZERO;
        }
        var delay = FIRST_DELAY.multipliedBy(1L << Math.min(delayed, MOST_DOUBLINGS));
        return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
    }
}
