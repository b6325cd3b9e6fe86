package org.quarknotes.gateway.domain;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How often an upstream may be asked again. A service that fails gets little more than the requests it fails at, where
 * retries without a budget would double them just then.
 */
public final class RetryBudget {
    private static final Duration WINDOW = Duration.ofSeconds(10);

    /** Retries in a window that are always allowed, one a second: a share of few requests would be none. */
    public static final int MINIMUM = 10;

    private final int percent;
    private final RecentCounts requests;

    /**
     * An unspent budget.
     *
     * @param percent of the requests of the last ten seconds; 0 allows no retry at all
     * @param nanos a clock that only goes forward, such as {@link System#nanoTime}
     */
    public RetryBudget(int percent, LongSupplier nanos) {
        this.percent = percent;
        this.requests = new RecentCounts(WINDOW, nanos);
    }

    /** Counts a request, whose retries are not requests. */
    public synchronized void request() {
        requests.add(1, 0);
    }

    /** Takes one retry from the budget, if there is one. */
    public synchronized boolean tryTake() {
        if (percent == 0 || requests.marked() >= MINIMUM + requests.all() * percent / 100) {
            return false;
        }
        requests.add(0, 1);
        return true;
    }
}
