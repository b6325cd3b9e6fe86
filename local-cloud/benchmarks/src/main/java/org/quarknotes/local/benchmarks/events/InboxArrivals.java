package org.quarknotes.local.benchmarks.events;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.quarknotes.local.benchmarks.calls.HttpService;
import org.quarknotes.local.benchmarks.calls.Member;

/** Asks for the newest notifications again and again: what it finds was there up to a request and a pause before. */
final class InboxArrivals implements Arrivals {
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final HttpService notify;

    InboxArrivals(HttpService notify) {
        this.notify = notify;
    }

    @Override
    public long nanosOf(Member person, String note) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (notify.get(person, "/v1/notifications?limit=5").body().contains(note)) {
                return System.nanoTime();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("nobody was told of the note " + note);
    }
}
