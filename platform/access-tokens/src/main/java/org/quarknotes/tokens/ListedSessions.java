package org.quarknotes.tokens;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The ended sessions as they were last listed. Before the first answer every session is taken for one that goes on:
 * while nobody can be asked, nobody can end a session either.
 */
final class ListedSessions implements EndedSessions {
    private static final System.Logger LOG = System.getLogger(ListedSessions.class.getName());

    /** A token must stop within a minute of its session: this, one question, and whatever a request takes. */
    private static final Duration INTERVAL = Duration.ofSeconds(15);

    private final Source source;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private final AtomicReference<Instant> claimed = new AtomicReference<>(Instant.EPOCH);
    private volatile Listed listed = new Listed(Set.of(), false, Instant.EPOCH);

    ListedSessions(Source source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public boolean has(String sessionId) {
        return listed.sessions().contains(sessionId);
    }

    /** One who claimed and then does not renew is replaced after another interval. */
    @Override
    public boolean claimRenewal() {
        var last = claimed.get();
        var now = clock.instant();
        return hasPassed(listed.attempted(), now) && hasPassed(last, now) && claimed.compareAndSet(last, now);
    }

    /** The first list is waited for by all who come at once, later ones by the one who asks. */
    @Override
    public void renew() {
        if (!isDue()) {
            return;
        }
        if (listed.attempted().equals(Instant.EPOCH)) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return;
        }
        try {
            if (isDue()) {
                listed = ask(listed);
            }
        } finally {
            asking.unlock();
        }
    }

    private Listed ask(Listed before) {
        try {
            var sessions = source.list();
            return new Listed(Set.copyOf(sessions), true, clock.instant());
        } catch (IOException | RuntimeException e) {
            var meanwhile = before.everKnown() ? "the last list stays in force" : "every token is believed meanwhile";
            LOG.log(Level.WARNING, "which sessions have ended is not known, {0}: {1}", meanwhile, e);
            return before.attemptedAt(clock.instant());
        }
    }

    private boolean isDue() {
        return hasPassed(listed.attempted(), clock.instant());
    }

    /** Also when the clock was set back, which must not keep an old list in force. */
    private static boolean hasPassed(Instant since, Instant now) {
        return now.isBefore(since) || !now.isBefore(since.plus(INTERVAL));
    }

    /**
     * @param everKnown whether there was any answer so far
     * @param attempted when the last question was answered, well or not
     */
    private record Listed(Set<String> sessions, boolean everKnown, Instant attempted) {
        Listed attemptedAt(Instant now) {
            return new Listed(sessions, everKnown, now);
        }
    }
}
