package org.quarknotes.tokens;

import java.io.IOException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The issuer's keys as last seen. They are fetched when a token names an unknown one and when they have grown old, by
 * one thread at a time and never more often than the interval. A failed fetch leaves the known keys in force.
 */
final class FetchedKeys implements IssuerKeys {
    private static final System.Logger LOG = System.getLogger(FetchedKeys.class.getName());

    /**
     * Then the keys are fetched anew. A key that the issuer has withdrawn is dead within five minutes: this, the fetch,
     * and the minute for which a verified token is remembered.
     */
    private static final Duration OLD = Duration.ofSeconds(225);

    /** Between two attempts while there is no key at all, as when issuer and verifier start together. */
    private static final Duration PAUSE_WITHOUT_KEYS = Duration.ofSeconds(1);

    private final Source source;
    private final Duration interval;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Seen seen = new Seen(Map.of(), Instant.EPOCH, Instant.EPOCH);

    FetchedKeys(Source source, Duration interval, Clock clock) {
        this.source = source;
        this.interval = interval;
        this.clock = clock;
    }

    @Override
    public Optional<PublicKey> find(String kid) {
        renewIfOld();
        var key = seen.find(kid).or(() -> fetchAndFind(kid));
        if (key.isEmpty() && seen.keys().isEmpty()) {
            throw KeysUnavailable.ofTokens();
        }
        return key;
    }

    /** One caller renews; the others go on with the keys there are. */
    private void renewIfOld() {
        var known = seen;
        if (known.keys().isEmpty() || !hasPassed(OLD, known.fetched()) || !fetching.tryLock()) {
            return;
        }
        try {
            fetchIfDue();
        } finally {
            fetching.unlock();
        }
    }

    private Optional<PublicKey> fetchAndFind(String kid) {
        fetching.lock();
        try {
            if (seen.find(kid).isEmpty()) {
                fetchIfDue();
            }
            return seen.find(kid);
        } finally {
            fetching.unlock();
        }
    }

    private void fetchIfDue() {
        var known = seen;
        var pause = known.keys().isEmpty() ? PAUSE_WITHOUT_KEYS : interval;
        if (!hasPassed(pause, known.attempted())) {
            return;
        }
        try {
            var keys = source.fetch();
            seen = new Seen(keys, clock.instant(), clock.instant());
        } catch (IOException e) {
            seen = new Seen(known.keys(), clock.instant(), known.fetched());
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0}; {1} known keys stay in force",
                    e.getMessage(),
                    known.keys().size());
        }
    }

    /** Also when the clock was set back, which must not keep old keys in force. */
    private boolean hasPassed(Duration time, Instant since) {
        var now = clock.instant();
        return now.isBefore(since) || !now.isBefore(since.plus(time));
    }

    /** Where the keys come from. */
    interface Source {
        /**
         * The keys by {@code kid}, at least one.
         *
         * @throws IOException when they cannot be had, or what was had cannot be used
         */
        Map<String, PublicKey> fetch() throws IOException;
    }

    /**
     * @param attempted when the last fetch ended, well or not
     * @param fetched when these keys were fetched
     */
    private record Seen(Map<String, PublicKey> keys, Instant attempted, Instant fetched) {
        Optional<PublicKey> find(String kid) {
            return Optional.ofNullable(keys.get(kid));
        }
    }
}
