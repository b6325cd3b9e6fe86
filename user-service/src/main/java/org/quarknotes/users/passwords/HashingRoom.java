package org.quarknotes.users.passwords;

import java.util.OptionalInt;

/**
 * How many hashes the machine has room for at a time: the other half of the heap is for everything else.
 *
 * @param heap the most that the heap may grow to, in bytes
 */
record HashingRoom(long heap, int processors) {
    /** A hash fills 19 MiB in blocks of one KiB, each an object with a header and a reference to it. */
    static final long BYTES_OF_ONE = 21L << 20;

    static HashingRoom ofThisMachine() {
        var runtime = Runtime.getRuntime();
        return new HashingRoom(runtime.maxMemory(), runtime.availableProcessors());
    }

    /**
     * The number that was set, or else what is best here.
     *
     * @throws IllegalArgumentException when the number that was set is too large for the heap, or none
     */
    int atOnce(OptionalInt set) {
        if (set.isEmpty()) {
            return Math.min(processors, most());
        }
        if (set.getAsInt() < 1 || set.getAsInt() > most()) {
            throw new IllegalArgumentException("""
                    quarknotes.users.hashing.at-once must be 1 to %d, not %d: each hash takes %d MiB, and half of the \
                    heap of %d MiB is for them. Set it lower, or give the service more memory.""".formatted(most(), set.getAsInt(), BYTES_OF_ONE >> 20, heap >> 20));
        }
        return set.getAsInt();
    }

    private int most() {
        return Math.clamp(heap / 2 / BYTES_OF_ONE, 1, Integer.MAX_VALUE);
    }
}
