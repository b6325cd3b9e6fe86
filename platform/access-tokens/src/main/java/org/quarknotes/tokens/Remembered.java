package org.quarknotes.tokens;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was found out about secrets lately, by their fingerprints, each until a moment of its own. Two generations of half
 * the size bound it: when the young one is full it becomes the old one, and the old one is forgotten.
 */
final class Remembered<V> {
    private final int half;
    private final Clock clock;
    private volatile Generations<V> generations = new Generations<>(new ConcurrentHashMap<>(), Map.of());

    Remembered(int atMost, Clock clock) {
        this.half = atMost / 2;
        this.clock = clock;
    }

    Optional<V> find(Fingerprint secret) {
        var now = clock.instant();
        return generations
                .find(secret)
                .filter(entry -> now.isBefore(entry.until()))
                .map(Entry::value);
    }

    void add(Fingerprint secret, V value, Instant until) {
        if (half > 0 && clock.instant().isBefore(until)) {
            young().put(secret, new Entry<>(value, until));
        }
    }

    private Map<Fingerprint, Entry<V>> young() {
        var current = generations;
        return current.young().size() < half ? current.young() : turnOver();
    }

    private synchronized Map<Fingerprint, Entry<V>> turnOver() {
        if (generations.young().size() >= half) {
            generations = new Generations<>(new ConcurrentHashMap<>(), generations.young());
        }
        return generations.young();
    }

    private record Entry<V>(V value, Instant until) {}

    private record Generations<V>(Map<Fingerprint, Entry<V>> young, Map<Fingerprint, Entry<V>> old) {
        Optional<Entry<V>> find(Fingerprint secret) {
            var entry = young.get(secret);
            return Optional.ofNullable(entry != null ? entry : old.get(secret));
        }
    }
}
