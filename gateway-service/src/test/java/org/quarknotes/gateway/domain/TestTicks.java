package org.quarknotes.gateway.domain;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time passes when a test says so. It begins where readings are about to overflow. */
public final class TestTicks implements Ticks {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);

    @Override
    public long now() {
        return now.get();
    }

    public void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
