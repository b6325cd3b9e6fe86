package org.quarknotes.users.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A request that its sender may repeat without it taking effect again.
 *
 * @param key chosen by the sender; 1 to 255 visible ASCII characters
 * @param fingerprint what is asked for, as a hash: a repetition has the same. Where that holds a password it is kept only
 *     under a secret of ours, or the password could be guessed from it
 * @param at when it was asked for
 */
public record Once(String key, String fingerprint, Instant at) {
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** From then on the key is forgotten, whether or not its record has been removed by then. */
    public Instant until() {
        return at.plus(REMEMBERED);
    }

    /** Without the fingerprint, which belongs into no log. */
    @Override
    public String toString() {
        return "Once[" + key + "]";
    }
}
