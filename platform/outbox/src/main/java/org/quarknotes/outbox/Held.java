package org.quarknotes.outbox;

import java.util.Optional;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kinds;

/**
 * What the table says of a shard's lease. All lie in one partition, so that one read tells who leads what.
 *
 * @param holder the relay that may send
 * @param version rises by one whenever the lease is taken or handed over: who knows an older one has lost it
 * @param until milliseconds since the epoch; 0 if it was released
 * @param claimant the relay that the holder is to hand over to
 */
record Held(int shard, String holder, long version, long until, Optional<String> claimant) {
    static final Attribute<Held, String> HOLDER = Attribute.of("holder", Kinds.text(), Held::holder);
    static final Attribute<Held, Long> VERSION = Attribute.of("version", Kinds.number(), Held::version);
    static final Attribute<Held, Long> UNTIL = Attribute.of("until", Kinds.number(), Held::until);
    static final Attribute<Held, String> CLAIMANT = Attribute.optional("claimant", Kinds.text(), Held::claimant);

    static final EntityType<Held> TYPE = EntityType.<Held>named("lease")
            .key("LEASES", "{shard:5}")
            .number("shard", Held::shard)
            .attributes(HOLDER, VERSION, UNTIL, CLAIMANT)
            .readBy(row -> new Held(
                    (int) row.number("shard"), row.get(HOLDER), row.get(VERSION), row.get(UNTIL), row.find(CLAIMANT)));

    static Key keyOf(int shard) {
        return TYPE.key(Integer.toString(shard));
    }

    boolean isRunning(long now) {
        return until >= now;
    }

    /** Who leads the shard as soon as every claim is met. */
    String leader() {
        return claimant.orElse(holder);
    }
}
