package org.quarknotes.gateway.domain;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.quarknotes.gateway.domain.Quota.Period;
import org.quarknotes.gateway.domain.UsageCounters.Reserved;

/**
 * What one replica may still allow one API key of one quota: units that were set aside for it, used one by one from
 * memory. A new period begins with none; what is left of the last is lost with it. Used by any number of threads without
 * a lock.
 */
public final class Allowance {
    /** A hundredth of the quota, so that replicas which stop lose little of it. */
    private static final long PARTS = 100;

    private static final long LARGEST_BLOCK = 100;

    /** Towards the end blocks become small, so that the last units go to whoever needs them. */
    private static final long SHARE_OF_REST = 4;

    private final Quota quota;
    private final AtomicReference<Stock> stock;
    private final AtomicInteger waiting = new AtomicInteger();

    public Allowance(Quota quota, Instant now) {
        this.quota = quota;
        this.stock = new AtomicReference<>(new Stock(quota.cycle().at(now), quota.limit()));
    }

    /** The units of one period. */
    private static final class Stock {
        private final Period period;
        private final AtomicLong units = new AtomicLong();
        private volatile long unreserved;

        private Stock(Period period, long unreserved) {
            this.period = period;
            this.unreserved = unreserved;
        }

        private long left() {
            return units.get() + unreserved;
        }

        private boolean takeOne() {
            return units.getAndUpdate(present -> present > 0 ? present - 1 : 0) > 0;
        }
    }

    /** What became of the wish for one unit. */
    public sealed interface Taking {
        Period period();

        /**
         * It was at hand.
         *
         * @param left of the quota, as far as is known here
         */
        record Taken(Period period, long left) implements Taking {}

        /** None is at hand; more must be set aside first. */
        record Lacking(Period period, long wanted) implements Taking {}

        /** There will be none until the period is over. */
        record UsedUp(Period period) implements Taking {}
    }

    public Quota quota() {
        return quota;
    }

    /** Takes one unit, if one is at hand. */
    public Taking take(Instant now) {
        var current = current(now);
        if (current.takeOne()) {
            return new Taking.Taken(current.period, current.left());
        }
        long unreserved = current.unreserved;
        if (unreserved > 0) {
            return new Taking.Lacking(current.period, block(unreserved));
        }
        // The last units may have come in between; they are added before it is known that they are the last.
        return current.takeOne() ? new Taking.Taken(current.period, current.left()) : new Taking.UsedUp(current.period);
    }

    /** Gives back a unit for which nothing was done after all. */
    public void giveBack(Period period) {
        var current = stock.get();
        if (current.period.equals(period)) {
            current.units.incrementAndGet();
        }
    }

    /** Adds what was set aside, once for each time it was. */
    public void add(Period period, Reserved reserved) {
        var current = stock.get();
        if (current.period.equals(period)) {
            current.units.addAndGet(reserved.units());
            current.unreserved = reserved.left();
        }
    }

    /** One more waits for units; as many as wait are set aside together. */
    public void await() {
        waiting.incrementAndGet();
    }

    public void awaitNoLonger() {
        waiting.decrementAndGet();
    }

    private long block(long unreserved) {
        long usual = Math.min(Math.min(quota.limit() / PARTS, LARGEST_BLOCK), unreserved / SHARE_OF_REST);
        return Math.max(Math.max(usual, waiting.get()), 1);
    }

    private Stock current(Instant now) {
        var present = stock.get();
        if (now.isBefore(present.period.end())) {
            return present;
        }
        var next = new Stock(quota.cycle().at(now), quota.limit());
        return stock.compareAndSet(present, next) ? next : stock.get();
    }
}
