package org.quarknotes.users.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets a program act for a person, within its scopes. It is good from its creation until it expires or its owner deletes it,
 * and for nothing while its owner is disabled. One that has expired is kept until it is deleted, so that its owner sees why
 * something stopped.
 *
 * @param fingerprint of its text, which only its owner has
 * @param lastUsedAt when it was last exchanged for an access token, to about a minute
 */
public record ApiKey(
        ApiKeyId id,
        UserId owner,
        ApiKeyName name,
        Scopes scopes,
        ApiKeyText.Fingerprint fingerprint,
        Instant createdAt,
        Optional<Expiry> expiry,
        Optional<Instant> lastUsedAt) {
    /** With the five seconds by which clocks may differ, a deleted key is dead within a minute. */
    private static final Duration TOKEN_LIFETIME = Duration.ofSeconds(45);

    private static final Duration MARKED_EVERY = Duration.ofMinutes(1);

    /**
     * For how long an access token may live that it is exchanged for now, in whole seconds: never longer than the key.
     *
     * @return empty when it has expired, or does so within this second
     */
    Optional<Duration> tokenLifetime(Instant now) {
        var left = expiry.map(end -> Duration.between(now, end.at()))
                .filter(rest -> rest.compareTo(TOKEN_LIFETIME) < 0)
                .orElse(TOKEN_LIFETIME);
        return Optional.of(Duration.ofSeconds(left.toSeconds())).filter(Duration::isPositive);
    }

    /** Whether its use is to be noted again: that costs a write. */
    boolean isUseToBeMarked(Instant now) {
        return lastUsedAt.map(last -> !now.isBefore(last.plus(MARKED_EVERY))).orElse(true);
    }
}
