package org.quarknotes.local.benchmarks.events;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Shares notes at moments that do not depend on the answers. */
final class SteadyRate {
    /** Of all shares; what comes first only warms up. */
    private static final int WARM_UP = 4;

    private final Author author;
    private final Audience audience;
    private final EventsPlan plan;

    SteadyRate(Author author, Audience audience, EventsPlan plan) {
        this.author = author;
        this.audience = audience;
        this.plan = plan;
    }

    /** From the answer to a share until its person learns of it. */
    Latencies measure(Arrivals arrivals) {
        int people = audience.people().size();
        var notes = author.write(Math.ceilDiv(plan.shares(), people));
        var waits = new ArrayList<CompletableFuture<Long>>();
        long start = System.nanoTime();
        for (int number = 0; number < plan.shares(); number++) {
            waitUntil(start + number * 1_000_000_000L / plan.rate());
            int turn = number;
            waits.add(CompletableFuture.supplyAsync(
                    () -> share(arrivals, notes.get(turn / people), turn), Thread::startVirtualThread));
        }
        var nanos = waits.stream().map(CompletableFuture::join).toList();
        return new Latencies(List.copyOf(nanos.subList(nanos.size() / WARM_UP, nanos.size())));
    }

    private long share(Arrivals arrivals, String note, int turn) {
        var person = audience.person(turn);
        author.share(note, person);
        long committed = System.nanoTime();
        return arrivals.nanosOf(person, note) - committed;
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
