package org.quarknotes.notes.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * That somebody who left is to be erased: at once, and once more a little later, since an access token of theirs is
 * believed for up to a minute after they left, and what was under way may have been written behind the first.
 *
 * @param askedAt when it was heard that they left
 * @param dueAt when to go on
 */
public record Erasure(UserId person, Instant askedAt, Instant dueAt) {
    /** Longer than anybody who left can still write, or be given something. */
    static final Duration LAST_WRITES = Duration.ofMinutes(2);

    static Erasure asked(UserId person, Instant now) {
        return new Erasure(person, now, now);
    }

    /** The same, to be gone on with when nothing more can come. */
    Erasure onceMore() {
        return new Erasure(person, askedAt, nothingMoreFrom());
    }

    /** Whether nothing comes after what is erased from this moment on. */
    boolean isLastFrom(Instant now) {
        return !now.isBefore(nothingMoreFrom());
    }

    private Instant nothingMoreFrom() {
        return askedAt.plus(LAST_WRITES);
    }
}
