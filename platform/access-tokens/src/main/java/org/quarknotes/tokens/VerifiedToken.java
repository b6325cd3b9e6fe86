package org.quarknotes.tokens;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What an access token says, after its signature and claims were checked.
 *
 * @param subject whose token it is (claim "sub"), exactly as the issuer wrote it
 * @param sessionId the sign-in that it came from (claim "sid"), where the issuer tells
 * @param scopes what it may be used for (claim "scope")
 * @param groups what its subject belongs to (claim "groups")
 */
public record VerifiedToken(
        String subject,
        Optional<String> sessionId,
        Set<String> scopes,
        Set<String> groups,
        Instant issuedAt,
        Instant expiresAt) {
    public VerifiedToken {
        scopes = Set.copyOf(scopes);
        groups = Set.copyOf(groups);
    }
}
