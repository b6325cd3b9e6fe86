package org.quarknotes.tokens;

import java.net.URI;
import java.util.Optional;

/**
 * Where the issuer answers, at http or https addresses; nothing in a token can add to them.
 *
 * @param jwks its keys (RFC 7517), and the only source of keys
 * @param endedSessions the sessions that have ended lately; without it, tokens are believed until they expire
 * @param apiKeyExchange access tokens for API keys; without it, every API key is refused
 */
public record Endpoints(URI jwks, Optional<URI> endedSessions, Optional<URI> apiKeyExchange) {
    public Endpoints {
        requireHttp(jwks, "the address of the issuer's keys");
        endedSessions.ifPresent(address -> requireHttp(address, "the address of the ended sessions"));
        apiKeyExchange.ifPresent(address -> requireHttp(address, "the address of the exchange for API keys"));
    }

    /** An issuer that publishes keys and no more. */
    public static Endpoints of(URI jwks) {
        return new Endpoints(jwks, Optional.empty(), Optional.empty());
    }

    private static void requireHttp(URI address, String what) {
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException(what + " must start with http:// or https://");
        }
    }
}
