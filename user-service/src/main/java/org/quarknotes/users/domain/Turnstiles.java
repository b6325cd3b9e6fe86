package org.quarknotes.users.domain;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many guesses of a bucket be undecided at a time in this replica, and the next ones in the order in which they
 * came. There is one for each bucket that anybody is at.
 */
final class Turnstiles {
    private final Map<Bucket, Turnstile> present = new ConcurrentHashMap<>();
    private final Semaphore waiting;

    /** @param waiting how many may wait at a time, at all of them together */
    Turnstiles(Semaphore waiting) {
        this.waiting = waiting;
    }

    /** @param visitors how many have entered or wait */
    private record Turnstile(Semaphore places, int visitors) {
        Turnstile with(int more) {
            return new Turnstile(places, visitors + more);
        }
    }

    /**
     * Enters, if there is a place now or within this time.
     *
     * @throws Rejection.Overloaded when there is none, or too many wait already
     */
    void enter(Bucket bucket, int places, Duration patience) {
        var turnstile = present.compute(
                bucket,
                (any, there) -> (there == null ? new Turnstile(new Semaphore(places, true), 0) : there).with(1));
        boolean entered = false;
        try {
            entered = turnstile.places().tryAcquire(0, TimeUnit.NANOSECONDS) || waited(turnstile.places(), patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while other guesses were undecided", e);
        } finally {
            if (!entered) {
                depart(bucket);
            }
        }
        if (!entered) {
            throw new Rejection.Overloaded();
        }
    }

    private boolean waited(Semaphore places, Duration patience) throws InterruptedException {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            waiting.release();
        }
    }

    /** Gives the place to the next. */
    void leave(Bucket bucket) {
        var turnstile = present.get(bucket);
        if (turnstile == null) {
            throw new IllegalStateException("nobody has entered for " + bucket);
        }
        turnstile.places().release();
        depart(bucket);
    }

    private void depart(Bucket bucket) {
        present.computeIfPresent(bucket, (any, there) -> there.visitors() == 1 ? null : there.with(-1));
    }

    /** How many buckets anybody is at. */
    int size() {
        return present.size();
    }
}
