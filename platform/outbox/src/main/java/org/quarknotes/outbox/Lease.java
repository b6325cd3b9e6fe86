package org.quarknotes.outbox;

import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Update;
import org.quarknotes.dynamo.Updated;
import org.quarknotes.dynamo.Write;

/**
 * The right of one relay to send a shard's events, for a bounded time: whoever dies holding it delays the shard by at
 * most that long. Every taking has a version of its own, on which all that the holder writes about the shard depends, so
 * a relay that was stopped and wakes up too late changes nothing. What it was about to send it may still send: receivers
 * must expect an event twice anyway. Clocks of relays may differ by half the length of a lease.
 *
 * <p>Belongs to one thread, but for {@link #isHeld}.
 */
final class Lease {
    private final Member member;
    private final int shard;
    private volatile long until;
    private long version;
    private Optional<String> claimant = Optional.empty();

    Lease(Member member, int shard) {
        this.member = member;
        this.shard = shard;
    }

    /** Whether this relay may send right now. */
    boolean isHeld() {
        return member.clock().millis() < until;
    }

    /** Whether another relay asked to have it, which is known from when it was last prolonged. */
    boolean isClaimed() {
        return claimant.isPresent();
    }

    /** Whether this relay may send now; takes or prolongs the lease when less than half of it is left. */
    boolean hold() {
        var now = member.clock().millis();
        if (until - now > member.pace().lease().toMillis() / 2) {
            return true;
        }
        return now < until ? prolong(end(now)) : take(now);
    }

    private boolean prolong(long end) {
        var longer =
                Update.of(Held.TYPE, Held.keyOf(shard)).set(Held.UNTIL, end).when(mine());
        return switch (member.table().update(longer)) {
            case Updated.Done<Held>(var held, var _) -> have(held);
            case Updated.Refused<Held> _, Updated.Taken<Held> _ -> lose();
        };
    }

    private boolean take(long now) {
        var standing = member.table().get(Held.TYPE, Held.keyOf(shard));
        if (standing.isPresent() && standing.get().isRunning(now)) {
            // One's own if it was handed over.
            return standing.get().holder().equals(member.name()) ? have(standing.get()) : lose();
        }
        var next = standing.map(Held::version).orElse(0L) + 1;
        var wanted = new Held(shard, member.name(), next, end(now), Optional.empty());
        var unchanged = standing.map(Lease::as).orElseGet(Condition::noItem);
        return member.table().write(Write.put(Held.TYPE, wanted, unchanged)) instanceof Outcome.Written
                ? have(wanted)
                : lose();
    }

    /** Its holder may have prolonged it since it was read. */
    private static Condition as(Held read) {
        return Held.VERSION.is(read.version()).and(Held.UNTIL.is(read.until()));
    }

    private boolean have(Held held) {
        version = held.version();
        claimant = held.claimant();
        until = held.until();
        return true;
    }

    private boolean lose() {
        until = 0;
        claimant = Optional.empty();
        return false;
    }

    /** Lets the claimant begin at once, or whoever comes first. */
    void release() {
        if (until == 0) {
            return;
        }
        var handedOver = new Held(
                shard,
                claimant.orElse(member.name()),
                version + 1,
                isClaimed() ? end(member.clock().millis()) : 0,
                Optional.empty());
        member.table().write(Write.put(Held.TYPE, handedOver, mine()));
        lose();
    }

    /** What makes a transaction depend on that nobody else has taken the lease meanwhile. */
    Write fence() {
        return Write.check(Held.keyOf(shard), mine());
    }

    private Condition mine() {
        return Held.VERSION.is(version).and(Held.HOLDER.is(member.name()));
    }

    private long end(long now) {
        return now + member.pace().lease().toMillis();
    }
}
