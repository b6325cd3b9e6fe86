package org.quarknotes.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Update;

/**
 * One relay among those that share an outbox. Nobody assigns shards: a relay that finds events in a shard of another
 * which leads at least two shards more than itself claims that shard, and the other hands it over. So in the end no two
 * differ by more than one, whoever joins or leaves, and nobody claims back.
 *
 * @param name never that of another relay
 * @param pace how long a lease lasts from each time that it is prolonged, among others
 */
record Member(Table table, String name, Relay.Pace pace, Clock clock) {
    Lease leaseOf(int shard) {
        return new Lease(this, shard);
    }

    /**
     * Asks the holder of a shard to hand it over, if that is fair. One claim at a time: each counts for the next.
     */
    synchronized void claim(int shard) {
        var now = clock.millis();
        var leases = new ArrayList<Held>();
        table.forEach(Query.of(Held.TYPE), leases::add);
        leases.removeIf(held -> !held.isRunning(now));
        leases.stream()
                .filter(held -> held.shard() == shard && held.claimant().isEmpty())
                .filter(held -> led(held.holder(), leases) > led(name, leases) + 1)
                .findFirst()
                .ifPresent(this::claim);
    }

    private void claim(Held held) {
        var unchanged = Held.VERSION.is(held.version()).and(Condition.absent(Held.CLAIMANT.name()));
        table.write(Update.of(Held.TYPE, Held.keyOf(held.shard()))
                .set(Held.CLAIMANT, name)
                .when(unchanged));
    }

    private static int led(String relay, List<Held> leases) {
        return Collections.frequency(leases.stream().map(Held::leader).toList(), relay);
    }
}
