package org.quarknotes.gateway.domain;

import java.time.Duration;

/**
 * How much a request of one route may ask for.
 *
 * @param bodyBytes the longest request body, counted as it passes and not as it was announced
 * @param responseTimeout from the last byte of the request to the first of the answer
 */
public record Limits(long bodyBytes, Duration responseTimeout) {
    public Limits {
        if (bodyBytes < 0) {
            throw new IllegalArgumentException("the body limit must not be negative");
        }
        if (!responseTimeout.isPositive()) {
            throw new IllegalArgumentException("the response timeout must be longer than nothing");
        }
    }
}
