package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The sessions that ended while an access token of theirs may not have expired. Everybody who verifies tokens asks for them
 * all the time, so the answer is a few seconds old.
 */
@ApplicationScoped
public class LatelyEnded {
    /** Longer than an access token lives and clocks differ. */
    private static final Duration LATELY = Duration.ofMinutes(11);

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Sessions sessions;
    private final Clock clock;
    private volatile Seen seen = new Seen(Set.of(), Instant.EPOCH);

    private record Seen(Set<SessionId> sessions, Instant at) {}

    public LatelyEnded(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** All of them, as they were two seconds ago at most. */
    public Set<SessionId> sessions() {
        var known = seen;
        var now = clock.instant();
        if (now.isBefore(known.at().plus(FRESH))) {
            return known.sessions();
        }
        var current = new Seen(Set.copyOf(sessions.endedSince(now.minus(LATELY))), now);
        seen = current;
        return current.sessions();
    }
}
