package org.quarknotes.gateway.usage;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.domain.Ticks;

/** Keeps those away from a store that is away: one of them tries it now and then, the others know at once. */
final class Circuit {
    private final long pause;
    private final Ticks ticks;
    private final AtomicReference<@Nullable Trial> failure = new AtomicReference<>();

    /** That failed, or is being made. */
    private record Trial(long at) {}

    Circuit(Duration pause, Ticks ticks) {
        this.pause = pause.toNanos();
        this.ticks = ticks;
    }

    /** Whether to try. */
    boolean admits() {
        var last = failure.get();
        if (last == null) {
            return true;
        }
        long now = ticks.now();
        return now - last.at() >= pause && failure.compareAndSet(last, new Trial(now));
    }

    void failed() {
        failure.set(new Trial(ticks.now()));
    }

    void succeeded() {
        failure.set(null);
    }
}
