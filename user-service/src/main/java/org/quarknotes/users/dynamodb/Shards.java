package org.quarknotes.users.dynamodb;

/** Spreads what is looked up by time over a few partitions, so that none runs hot. */
final class Shards {
    static final int COUNT = 4;

    private Shards() {}

    static int of(String id) {
        return Math.floorMod(id.hashCode(), COUNT);
    }
}
