package org.quarknotes.local.system;

import java.time.Duration;
import java.time.Instant;

/** What came of the wish to change the signing keys. */
public sealed interface Rotation {

    /** A token lives ten minutes, and verifiers look for new keys every five; one minute is for all that is late. */
    Duration LEAST_PAUSE = Duration.ofMinutes(16);

    /**
     * The next key signs as soon as user-service has seen it, the current one has become the previous one, and what was the
     * previous one is gone. All by their {@code kid}.
     *
     * @param again when the keys may be changed again; until then the previous one stays published
     */
    record Done(String current, String next, String previous, Instant again) implements Rotation {}

    /** Nothing was changed: tokens may still live that the previous key signed, or verifiers not know the next one. */
    record TooSoon(Instant last, Instant again) implements Rotation {}

    /** Nothing was changed: no system has run here, or its data were deleted. */
    record NoKeys() implements Rotation {}
}
