package org.quarknotes.tokens;

import java.net.URI;
import java.time.Duration;

/**
 * Whose tokens are believed, on what terms, and where the issuer publishes its keys.
 *
 * @param jwks where the issuer publishes its keys; an http or https address, and the only source of keys
 * @param keyFetchInterval the least time between two fetches of the keys, however many unknown keys are named
 */
public record Settings(Terms terms, URI jwks, Duration keyFetchInterval) {
    public Settings {
        if (!"http".equals(jwks.getScheme()) && !"https".equals(jwks.getScheme())) {
            throw new IllegalArgumentException("the address of the issuer's keys must start with http:// or https://");
        }
        if (!keyFetchInterval.isPositive()) {
            throw new IllegalArgumentException("the interval between key fetches must be positive");
        }
    }

    /** The usual terms, and a key fetch each 10 s at most. */
    public Settings(String issuer, String audience, URI jwks) {
        this(new Terms(issuer, audience), jwks, Duration.ofSeconds(10));
    }
}
