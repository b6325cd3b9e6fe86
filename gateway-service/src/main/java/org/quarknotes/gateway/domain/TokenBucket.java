package org.quarknotes.gateway.domain;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A token bucket in one number: the moment at which it will be full again. A token is worth the time that it takes to
 * come back, so taking one moves that moment, and nothing has to be filled in between (the generic cell rate algorithm).
 * Used by any number of threads without a lock.
 */
public final class TokenBucket {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Far below what a difference of two readings may be. */
    private static final long LONGEST = Long.MAX_VALUE / 4;

    private final long each;
    private final long whole;
    private final AtomicLong fullAt;

    /** A full bucket. */
    public TokenBucket(Rate rate, long now) {
        this.each = Math.clamp(Math.round(NANOS / rate.perSecond()), 1, LONGEST);
        this.whole = (long) Math.min((double) each * (double) rate.burst(), (double) LONGEST);
        this.fullAt = new AtomicLong(now);
    }

    /**
     * What a bucket said to somebody who wanted a token.
     *
     * @param taken whether there was one
     * @param left how many there are now
     * @param untilNext nanoseconds until there is one; 0 if there is
     * @param untilFull nanoseconds until there are as many as there can be
     */
    public record Level(boolean taken, long left, long untilNext, long untilFull) {}

    /** Takes a token, if there is one. */
    public Level take(long now) {
        while (true) {
            long before = fullAt.get();
            long missing = Math.max(before - now, 0);
            if (missing + each > whole) {
                return level(false, missing);
            }
            if (fullAt.compareAndSet(before, now + missing + each)) {
                return level(true, missing + each);
            }
        }
    }

    /** How full it is, with nothing taken. */
    public Level look(long now) {
        return level(false, Math.max(fullAt.get() - now, 0));
    }

    private Level level(boolean taken, long missing) {
        return new Level(taken, (whole - missing) / each, Math.max(missing + each - whole, 0), missing);
    }
}
