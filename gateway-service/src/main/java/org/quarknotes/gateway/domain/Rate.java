package org.quarknotes.gateway.domain;

/**
 * How often something may happen: a token bucket.
 *
 * @param perSecond how fast the bucket fills
 * @param burst how much it holds, which is what may happen at once after a pause
 */
public record Rate(double perSecond, long burst) {
    public Rate {
        if (!(perSecond > 0) || burst < 1) {
            throw new IllegalArgumentException("a rate is more than nothing a second, and a burst at least one");
        }
    }
}
