package org.quarknotes.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.quarknotes.dynamo.Write;

/**
 * Writes down what became of a shard's events: what was acknowledged is deleted, many at once; what can never be sent is
 * set aside. Belongs to the shard's thread.
 */
final class Ledger {
    private static final Logger LOG = Logger.getLogger(Ledger.class);

    private final Route route;
    private final Lease lease;
    private final Clock clock;
    private final AsideEvents asides;
    private final int shard;
    private final Setbacks setbacks = new Setbacks();
    private final Set<String> acknowledged = new LinkedHashSet<>();

    Ledger(Route route, Lease lease, int shard, Clock clock) {
        this.route = route;
        this.lease = lease;
        this.shard = shard;
        this.clock = clock;
        this.asides = new AsideEvents(route.outbox(), route.table());
    }

    Setbacks setbacks() {
        return setbacks;
    }

    void note(Lanes.News news) {
        switch (news) {
            case Lanes.News.Sent(var event) -> {
                acknowledged.add(event.id());
                setbacks.succeeded(event.subject());
                route.observer().sent(event, Duration.between(event.time(), clock.instant()));
            }
            case Lanes.News.Failed(var event, var reason) -> {
                LOG.warnf(reason, "event %s waits, will try again", event.id());
                setbacks.failed(event.subject(), clock.millis());
                route.observer().failed(event, reason);
            }
            case Lanes.News.Refused(var event, var reason) -> refused(event, reason);
            case Lanes.News.Ended _ -> {}
        }
    }

    private void refused(Event event, Unsendable reason) {
        // If it cannot be set aside, it is tried and refused again after a while.
        var attempts = setbacks.failures(event.subject()) + 1;
        setbacks.failed(event.subject(), clock.millis());
        setAside(event.id(), Optional.of(event), String.valueOf(reason.getMessage()), attempts);
        setbacks.succeeded(event.subject());
    }

    void setAside(Waiting.Damaged damaged) {
        setAside(damaged.id(), Optional.empty(), "damaged: " + damaged.reason(), 0);
    }

    private void setAside(String id, Optional<Event> event, String reason, int attempts) {
        var aside = new AsideEvent(shard, id, event, reason, attempts, clock.instant());
        switch (asides.setAside(aside, lease.fence())) {
            case DONE -> {
                LOG.errorf("event %s is set aside after %d attempts: %s", id, attempts, reason);
                route.observer().setAside(aside);
            }
            case GONE -> LOG.debugf("event %s is another relay's now", id);
        }
    }

    /** Deletes what was acknowledged, whoever leads the shard by now: it need not be sent again. */
    void settle() {
        if (acknowledged.isEmpty()) {
            return;
        }
        var deletes = acknowledged.stream().map(this::delete).toList();
        var left = route.table().batchWrite(deletes).leftovers();
        acknowledged.removeIf(id -> !left.contains(delete(id)));
        if (!acknowledged.isEmpty()) {
            setbacks.allFailed(clock.millis());
        }
    }

    private Write delete(String id) {
        return Write.delete(Waiting.keyOf(shard, id));
    }

    /** Whether nothing that was acknowledged is still in the table, where it would be read and sent again. */
    boolean isSettled() {
        return acknowledged.isEmpty();
    }
}
