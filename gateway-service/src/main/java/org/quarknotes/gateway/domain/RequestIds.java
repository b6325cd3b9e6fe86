package org.quarknotes.gateway.domain;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives every request the id under which it is known in all logs and in its answer. */
public final class RequestIds {
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private final InstantSource clock;
    private final RandomGenerator random;

    public RequestIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The client's own id if it is sane, else a new UUID of version 7 (RFC 9562, section 5.7). */
    public String of(@Nullable String sent) {
        return sent != null && SANE.matcher(sent).matches() ? sent : next().toString();
    }

    /** A new UUID of version 7, which nobody sent. */
    public UUID next() {
        long version = 0x7000 | random.nextInt(1 << 12);
        long variant = 0b10L << 62;
        return new UUID(clock.millis() << 16 | version, random.nextLong() >>> 2 | variant);
    }
}
