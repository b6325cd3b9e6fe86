package org.quarknotes.notes.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A request that its sender may repeat without it taking effect again.
 *
 * @param key chosen by the sender; 1 to 255 visible ASCII characters, unique among the requests of this user
 * @param fingerprint what is asked for, as a hash: a repetition has the same
 * @param at when it was asked for
 */
public record Once(UserId user, String key, String fingerprint, Instant at) {
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** From then on the key is forgotten, whether or not its record has been removed by then. */
    public Instant until() {
        return at.plus(REMEMBERED);
    }
}
