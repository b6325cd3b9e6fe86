package org.quarknotes.notify.domain.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When a message is posted again: after three times as long each time, more or less, and once more when its time ends.
 *
 * @param first the pause after the first attempt
 * @param longest the longest pause
 * @param giveUpAfter the time for all attempts, from when there was something to tell
 * @param random from 0 to 1, so that those who failed together do not come back together
 */
public record BackOff(Duration first, Duration longest, Duration giveUpAfter, DoubleSupplier random) {
    private static final int FACTOR = 3;
    private static final double SPREAD = 0.2;

    /** When to post it again; empty when it is to be given up. */
    Optional<Instant> next(Posting failed, Optional<Duration> wish, Instant now) {
        var end = failed.createdAt().plus(giveUpAfter);
        if (!now.isBefore(end)) {
            return Optional.empty();
        }
        var wished =
                wish.filter(pause -> pause.compareTo(longest) < 0).orElse(wish.isEmpty() ? Duration.ZERO : longest);
        var next = now.plus(longer(pause(failed.attempts()), wished));
        return Optional.of(next.isBefore(end) ? next : end);
    }

    private Duration pause(int attemptsBefore) {
        var pause = first;
        for (var attempt = 0; attempt < attemptsBefore && pause.compareTo(longest) < 0; attempt++) {
            pause = pause.multipliedBy(FACTOR);
        }
        var bounded = pause.compareTo(longest) < 0 ? pause : longest;
        return Duration.ofMillis(Math.round(bounded.toMillis() * (1 - SPREAD + 2 * SPREAD * random.getAsDouble())));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
