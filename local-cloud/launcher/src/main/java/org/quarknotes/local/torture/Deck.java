package org.quarknotes.local.torture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Gives everything once, in a random order, before it gives anything again. */
final class Deck<T> {

    private final List<T> all;
    private final RandomGenerator random;
    private final List<T> left = new ArrayList<>();

    Deck(List<T> all, RandomGenerator random) {
        this.all = List.copyOf(all);
        this.random = random;
    }

    T next() {
        if (left.isEmpty()) {
            left.addAll(all);
            Collections.shuffle(left, random);
        }
        return left.removeLast();
    }
}
