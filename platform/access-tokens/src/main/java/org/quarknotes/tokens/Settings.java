package org.quarknotes.tokens;

import java.net.URI;
import java.time.Duration;

/**
 * Whose tokens are believed, on what terms, and where the issuer answers.
 *
 * @param endpoints of these, Cognito has but the keys; the others are ignored with it
 * @param keyFetchInterval the least time between two fetches of the keys, however many unknown keys are named
 */
public record Settings(Terms terms, Endpoints endpoints, Duration keyFetchInterval) {
    public Settings {
        if (!keyFetchInterval.isPositive()) {
            throw new IllegalArgumentException("the interval between key fetches must be positive");
        }
        if (terms.dialect() == Dialect.COGNITO) {
            endpoints = Endpoints.of(endpoints.jwks());
        }
    }

    /** A key fetch each 10 s at most. */
    public Settings(Terms terms, Endpoints endpoints) {
        this(terms, endpoints, Duration.ofSeconds(10));
    }

    /** The usual terms, and nothing but keys. */
    public Settings(String issuer, String audience, URI jwks) {
        this(new Terms(issuer, audience), Endpoints.of(jwks));
    }
}
