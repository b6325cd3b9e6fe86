package org.quarknotes.gateway.domain;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What several routes have in common, by the words of the route file: made for the first that wants it, the same for all
 * others, and gone with the last. So it outlives a change of the file that leaves those words alone.
 */
public final class Shared<K, V> {
    private final Map<K, WeakReference<V>> all = new HashMap<>();
    private final Function<K, V> making;

    public Shared(Function<K, V> making) {
        this.making = making;
    }

    /** Called when routes are put in force, not when requests come. */
    public synchronized V of(K words) {
        all.values().removeIf(reference -> reference.get() == null);
        var reference = all.get(words);
        var present = reference == null ? null : reference.get();
        if (present != null) {
            return present;
        }
        var made = making.apply(words);
        all.put(words, new WeakReference<>(made));
        return made;
    }
}
