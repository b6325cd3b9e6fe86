package org.quarknotes.tokens;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens verified lately, by their SHA-256, so that a dump of memory yields no token. Two generations of half the
 * size bound it: when the young one is full it becomes the old one, and the old one is forgotten.
 */
final class VerifiedTokens {
    private final Terms terms;
    private final Clock clock;
    private volatile Generations generations = new Generations(new ConcurrentHashMap<>(), Map.of());

    VerifiedTokens(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    Optional<VerifiedToken> find(String compact) {
        var fingerprint = Fingerprint.of(compact);
        var now = clock.instant();
        return generations.find(fingerprint).filter(entry -> entry.holdsAt(now)).map(Entry::token);
    }

    void add(String compact, VerifiedToken token) {
        var half = terms.rememberAtMost() / 2;
        if (half == 0) {
            return;
        }
        var until = clock.instant().plus(terms.rememberFor());
        var expiry = token.expiresAt().plus(terms.skew());
        young(half).put(Fingerprint.of(compact), new Entry(token, until.isBefore(expiry) ? until : expiry));
    }

    private Map<Fingerprint, Entry> young(int half) {
        var current = generations;
        return current.young().size() < half ? current.young() : turnOver(half);
    }

    private synchronized Map<Fingerprint, Entry> turnOver(int half) {
        if (generations.young().size() >= half) {
            generations = new Generations(new ConcurrentHashMap<>(), generations.young());
        }
        return generations.young();
    }

    private record Entry(VerifiedToken token, Instant until) {
        boolean holdsAt(Instant now) {
            return now.isBefore(until);
        }
    }

    private record Generations(Map<Fingerprint, Entry> young, Map<Fingerprint, Entry> old) {
        Optional<Entry> find(Fingerprint fingerprint) {
            var entry = young.get(fingerprint);
            return Optional.ofNullable(entry != null ? entry : old.get(fingerprint));
        }
    }

    private record Fingerprint(long first, long second, long third, long fourth) {
        static Fingerprint of(String compact) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(compact.getBytes(StandardCharsets.UTF_8));
                var bytes = ByteBuffer.wrap(digest);
                return new Fingerprint(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
