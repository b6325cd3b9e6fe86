package org.quarknotes.local.benchmarks.notes;

import java.util.List;
import java.util.function.IntFunction;

/**
 * One thing that grows.
 *
 * @param name what, in a few words
 * @param sizes how many of it, from few to many
 * @param seeding makes it so
 */
record Growth(String name, List<Integer> sizes, IntFunction<Situation> seeding) {
    Growth {
        sizes = List.copyOf(sizes);
    }
}
