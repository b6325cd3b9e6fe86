package org.quarknotes.notes.dynamodb;

/** Spreads due work over a few partitions of the index, so that none runs hot. */
final class Shards {
    static final int COUNT = 4;

    private Shards() {}

    static int of(String id) {
        return Math.floorMod(id.hashCode(), COUNT);
    }
}
