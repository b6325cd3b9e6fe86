package org.quarknotes.gateway.domain;

import java.time.Duration;
import org.quarknotes.gateway.domain.Upstream.Target;

/**
 * One target of an upstream, as it has behaved lately. It is in until it fails several times in a row; then it is out for a
 * while; then one request tries it, and it is in again, or out for longer. Belongs to its {@link Replicas}, which lock.
 */
public final class Replica {
    /** Ten seconds become five minutes at the most. */
    private static final int MOST_DOUBLINGS = 5;

    private final Target target;
    private volatile Standing standing = Standing.GOOD;
    private int doublings;
    private long inSince;
    private Duration lastOut = Duration.ZERO;

    /** What is left of its turn; see {@link Replicas}. */
    int credit;

    /** Whether it takes part. */
    private sealed interface Standing {
        Standing GOOD = new In(0);

        record In(int failures) implements Standing {}

        record Out(long until) implements Standing {}

        record OnTrial() implements Standing {}
    }

    Replica(Target target) {
        this.target = target;
    }

    public Target target() {
        return target;
    }

    boolean isIn() {
        return standing instanceof Standing.In;
    }

    boolean hasNoFailures() {
        return standing.equals(Standing.GOOD);
    }

    boolean mayServe(long now) {
        return switch (standing) {
            case Standing.In _ -> true;
            case Standing.Out out -> now - out.until() >= 0;
            case Standing.OnTrial _ -> false;
        };
    }

    void chosen(long now) {
        if (standing instanceof Standing.Out && mayServe(now)) {
            standing = new Standing.OnTrial();
        }
    }

    void answered(long now) {
        if (standing instanceof Standing.OnTrial) {
            standing = Standing.GOOD;
            inSince = now;
        }
    }

    void succeeded() {
        if (isIn()) {
            standing = Standing.GOOD;
        }
    }

    /** A trial that says nothing is over; another may be made at once. */
    void gaveUp(long now) {
        if (standing instanceof Standing.OnTrial) {
            standing = new Standing.Out(now);
        }
    }

    /** Notes a failure, and says whether it was one too many. */
    boolean failed(int atMost) {
        return switch (standing) {
            case Standing.In in -> {
                standing = new Standing.In(in.failures() + 1);
                yield in.failures() + 1 >= atMost;
            }
            case Standing.Out _ -> false;
            case Standing.OnTrial _ -> true;
        };
    }

    /** Takes it out, for twice as long as the last time unless that was long ago. */
    Duration eject(Duration openFor, long now) {
        boolean again =
                lastOut.isPositive() && (standing instanceof Standing.OnTrial || now - inSince <= lastOut.toNanos());
        doublings = again ? Math.min(doublings + 1, MOST_DOUBLINGS) : 0;
        lastOut = openFor.multipliedBy(1L << doublings);
        standing = new Standing.Out(now + lastOut.toNanos());
        return lastOut;
    }
}
