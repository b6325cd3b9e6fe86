package org.quarknotes.outbox;

import java.time.Clock;
import java.time.Duration;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;

/**
 * The right to send a shard's events, held by one relay at a time and for a bounded time: whoever dies holding it
 * delays the shard by at most that long. Clocks of holders may differ by a fraction of it; two who both believe to
 * hold it send some event twice, which consumers must bear anyway.
 */
final class Lease {
    private static final EntityType<Held> HELD = EntityType.<Held>named("lease")
            .key("LEASE#{shard}", "LEASE")
            .number("shard", Held::shard)
            .text("holder", Held::holder)
            .number("until", Held::until)
            .readBy(row -> new Held((int) row.number("shard"), row.text("holder"), row.number("until")));

    private final Table table;
    private final String holder;
    private final Duration duration;
    private final Clock clock;
    private final int shard;
    private long until;

    /**
     * The stored form.
     *
     * @param until milliseconds since the epoch
     */
    private record Held(int shard, String holder, long until) {}

    Lease(Table table, int shard, String holder, Duration duration, Clock clock) {
        this.table = table;
        this.shard = shard;
        this.holder = holder;
        this.duration = duration;
        this.clock = clock;
    }

    /** Whether this relay may send now; takes or prolongs the lease when less than half of it is left. */
    boolean hold() {
        var now = clock.millis();
        if (until - now > duration.toMillis() / 2) {
            return true;
        }
        var wanted = new Held(shard, holder, now + duration.toMillis());
        var free =
                Condition.any(Condition.noItem(), Condition.equal("holder", holder), Condition.lessThan("until", now));
        var taken = table.write(Write.put(HELD, wanted, free)) instanceof Outcome.Written;
        until = taken ? wanted.until() : 0;
        return taken;
    }

    /** Lets the next relay begin at once. */
    void release() {
        if (until > 0) {
            until = 0;
            table.write(Write.delete(HELD.key(Integer.toString(shard)), Condition.equal("holder", holder)));
        }
    }
}
