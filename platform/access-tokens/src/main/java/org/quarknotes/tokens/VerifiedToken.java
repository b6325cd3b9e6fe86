package org.quarknotes.tokens;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What an access token says, after its signature and claims were checked.
 *
 * @param subject whose token it is (claim "sub"), exactly as the issuer wrote it
 * @param clientId what asked for it (claim "client_id"), {@code api-key:<id>} for one that stands for an API key
 * @param sessionId the sign-in that it came from (claim "sid"; in Cognito's "origin_jti"), empty where it came from none
 * @param scopes what it may be used for (claim "scope")
 * @param groups what its subject belongs to (claim "groups")
 */
public record VerifiedToken(
        String subject,
        Optional<String> clientId,
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
