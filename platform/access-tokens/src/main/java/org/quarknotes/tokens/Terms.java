package org.quarknotes.tokens;

import java.time.Duration;

/**
 * On what terms a token is believed, wherever the keys come from.
 *
 * @param issuer the exact {@code iss} of every token
 * @param audience the name that {@code aud} must hold; of Cognito's tokens, what {@code client_id} must be
 * @param skew by how much the issuer's clock may differ from ours, at most a minute
 * @param rememberFor how long a verified token is believed unread, at most a minute, never beyond its expiry
 * @param rememberAtMost how many verified tokens are remembered
 */
public record Terms(
        String issuer, String audience, Dialect dialect, Duration skew, Duration rememberFor, int rememberAtMost) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    public Terms {
        require(!issuer.isBlank(), "the issuer of access tokens must be set");
        require(!audience.isBlank(), "the audience of access tokens must be set");
        require(!skew.isNegative() && skew.compareTo(MINUTE) <= 0, "the clock skew must be 0 to 60 seconds");
        require(
                !rememberFor.isNegative() && rememberFor.compareTo(MINUTE) <= 0,
                "a verified token can be remembered for 0 to 60 seconds");
        require(rememberAtMost >= 0, "the number of remembered tokens must not be negative");
    }

    /** The usual times: 5 s of skew, 10,000 tokens remembered for a minute. */
    public Terms(String issuer, String audience, Dialect dialect) {
        this(issuer, audience, dialect, Duration.ofSeconds(5), MINUTE, 10_000);
    }

    /** The usual times and tokens. */
    public Terms(String issuer, String audience) {
        this(issuer, audience, Dialect.RFC9068);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
