package org.quarknotes.gateway.domain;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** How many there were lately, and how many of them were marked; forgotten a tenth at a time. Its owner locks. */
final class RecentCounts {
    private static final int PARTS = 10;

    private final LongSupplier nanos;
    private final long part;
    private final long[] all = new long[PARTS];
    private final long[] marked = new long[PARTS];
    private long newest;

    RecentCounts(Duration window, LongSupplier nanos) {
        this.nanos = nanos;
        this.part = Math.max(1, window.toNanos() / PARTS);
        this.newest = now();
    }

    void add(int more, int moreMarked) {
        forget();
        int slot = slot(newest);
        all[slot] += more;
        marked[slot] += moreMarked;
    }

    long all() {
        forget();
        return Arrays.stream(all).sum();
    }

    long marked() {
        forget();
        return Arrays.stream(marked).sum();
    }

    void clear() {
        Arrays.fill(all, 0);
        Arrays.fill(marked, 0);
    }

    private void forget() {
        long now = now();
        if (now - newest >= PARTS) {
            clear();
        } else {
            for (long old = newest + 1; old <= now; old++) {
                all[slot(old)] = 0;
                marked[slot(old)] = 0;
            }
        }
        newest = now;
    }

    private long now() {
        return Math.floorDiv(nanos.getAsLong(), part);
    }

    private static int slot(long number) {
        return (int) Math.floorMod(number, (long) PARTS);
    }
}
