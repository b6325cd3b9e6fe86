package org.quarknotes.local.proxy;

import java.time.Duration;

/** The state of the line that a {@link TcpProxy} stands for. */
public sealed interface Line {

    /** Everything passes at once. */
    record Sound() implements Line {}

    /**
     * Nothing passes, in neither direction, not even the end of a connection or the beginning of a new one. What was sent
     * meanwhile arrives when the line is mended, as TCP would have it: late, even if its sender has given up.
     */
    record Cut() implements Line {}

    /**
     * Everything passes, later.
     *
     * @param delay of each piece, in each direction
     * @param bytesPerSecond of each connection, in each direction; at least 1
     */
    record Slow(Duration delay, int bytesPerSecond) implements Line {
        public Slow {
            if (delay.isNegative() || bytesPerSecond < 1) {
                throw new IllegalArgumentException("a slow line lets something pass in the end, unlike " + delay
                        + " and " + bytesPerSecond + " B/s");
            }
        }

        Duration lasts(int bytes) {
            return delay.plusNanos(bytes * 1_000_000_000L / bytesPerSecond);
        }
    }
}
