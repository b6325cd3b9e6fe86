package org.quarknotes.tokens;

import java.net.URI;
import java.time.Duration;

/**
 * Whose tokens are believed, and for how long what was learnt is remembered.
 *
 * @param issuer the exact {@code iss} of every token
 * @param audience the name that {@code aud} must hold
 * @param jwks where the issuer publishes its keys; an http or https address, and the only source of keys
 * @param skew by how much the issuer's clock may differ from ours, at most a minute
 * @param keyFetchInterval the least time between two fetches of the keys, however many unknown keys are named
 * @param rememberFor how long a verified token is believed unread, at most a minute, never beyond its expiry
 * @param rememberAtMost how many verified tokens are remembered
 */
public record Settings(
        String issuer,
        String audience,
        URI jwks,
        Duration skew,
        Duration keyFetchInterval,
        Duration rememberFor,
        int rememberAtMost) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    public Settings {
        require(!issuer.isBlank(), "the issuer of access tokens must be set");
        require(!audience.isBlank(), "the audience of access tokens must be set");
        require(
                "http".equals(jwks.getScheme()) || "https".equals(jwks.getScheme()),
                "the address of the issuer's keys must start with http:// or https://");
        require(!skew.isNegative() && skew.compareTo(MINUTE) <= 0, "the clock skew must be 0 to 60 seconds");
        require(keyFetchInterval.isPositive(), "the interval between key fetches must be positive");
        require(
                !rememberFor.isNegative() && rememberFor.compareTo(MINUTE) <= 0,
                "a verified token can be remembered for 0 to 60 seconds");
        require(rememberAtMost >= 0, "the number of remembered tokens must not be negative");
    }

    /** The usual times: 5 s of skew, a key fetch each 10 s at most, 10,000 tokens remembered for a minute. */
    public Settings(String issuer, String audience, URI jwks) {
        this(issuer, audience, jwks, Duration.ofSeconds(5), Duration.ofSeconds(10), MINUTE, 10_000);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
