package org.quarknotes.gateway.domain;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was used lately, and no more of it than fits. Two generations of half the size bound it: when the young one is full
 * it becomes the old one, and the old one is forgotten, but for what was used since. Whoever floods it with new keys makes
 * it forget what is idle, never what is in use. No lock is taken to find what is there.
 */
public final class Recent<K, V> {
    private final int half;
    private volatile Generations<K, V> generations = new Generations<>(new ConcurrentHashMap<>(), Map.of());

    /** @param atMost how many are kept */
    public Recent(int atMost) {
        this.half = Math.max(atMost / 2, 1);
    }

    private record Generations<K, V>(Map<K, V> young, Map<K, V> old) {}

    public Optional<V> find(K key) {
        return Optional.ofNullable(look(key));
    }

    /** What is kept under a key, begun now if it is not there; all who ask get the same. */
    public V get(K key, Supplier<V> first) {
        var found = look(key);
        return found == null ? keep(key, first.get()) : found;
    }

    public void put(K key, V value) {
        young().put(key, value);
    }

    /** How many are kept now. */
    public int size() {
        var now = generations;
        return now.young().size() + now.old().size();
    }

    private @Nullable V look(K key) {
        var now = generations;
        var found = now.young().get(key);
        if (found != null) {
            return found;
        }
        var old = now.old().get(key);
        return old == null ? null : keep(key, old);
    }

    private V keep(K key, V value) {
        var other = young().putIfAbsent(key, value);
        return other == null ? value : other;
    }

    private Map<K, V> young() {
        var now = generations;
        return now.young().size() < half ? now.young() : turnOver();
    }

    private synchronized Map<K, V> turnOver() {
        if (generations.young().size() >= half) {
            generations = new Generations<>(new ConcurrentHashMap<>(), generations.young());
        }
        return generations.young();
    }
}
