package org.quarknotes.local.benchmarks.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** More than a minute later at each look, so that nothing that is remembered for a minute is ever remembered. */
final class HastyClock extends Clock {
    private static final long STEP_SECONDS = Duration.ofSeconds(61).toSeconds();

    private final AtomicLong now = new AtomicLong(Instant.now().getEpochSecond());

    @Override
    public Instant instant() {
        return Instant.ofEpochSecond(now.addAndGet(STEP_SECONDS));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock has one zone");
    }
}
