package org.quarknotes.gateway.domain;

import java.util.Optional;
import java.util.Set;

/**
 * Who sent a request, once that is known.
 *
 * @param subject as the issuer or authorizer calls it
 * @param client what asked on the subject's behalf
 * @param apiKey the id of the API key that was shown
 */
public record Caller(
        String subject, Optional<String> client, Optional<String> apiKey, Set<String> scopes, Set<String> groups) {
    public Caller {
        scopes = Set.copyOf(scopes);
        groups = Set.copyOf(groups);
    }
}
