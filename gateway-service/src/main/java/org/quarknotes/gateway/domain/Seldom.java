package org.quarknotes.gateway.domain;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Keeps something that happens with every request from being said as often. */
public final class Seldom {
    private final long pause;
    private final Ticks ticks;
    private final LongAdder unsaid = new LongAdder();
    private final AtomicReference<@Nullable Said> said = new AtomicReference<>();

    private record Said(long at) {}

    public Seldom(Duration pause, Ticks ticks) {
        this.pause = pause.toNanos();
        this.ticks = ticks;
    }

    /** How often it has happened since it was last to be said, this time included; 0 if it was said a moment ago. */
    public long happened() {
        unsaid.increment();
        long now = ticks.now();
        var last = said.get();
        boolean due = last == null || now - last.at() >= pause;
        return due && said.compareAndSet(last, new Said(now)) ? unsaid.sumThenReset() : 0;
    }
}
