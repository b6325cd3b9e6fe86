package org.quarknotes.outbox;

import java.util.HashSet;
import java.util.Set;

/** Which shards a relay leads; tells an observer whenever their number changes. */
final class Leading {
    private final Set<Integer> shards = new HashSet<>();
    private final RelayObserver observer;

    Leading(RelayObserver observer) {
        this.observer = observer;
    }

    synchronized void tell(int shard, boolean led) {
        if (led ? shards.add(shard) : shards.remove(shard)) {
            observer.leads(shards.size());
        }
    }
}
