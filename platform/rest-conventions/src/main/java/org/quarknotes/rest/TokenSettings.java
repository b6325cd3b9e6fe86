package org.quarknotes.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;
import org.quarknotes.tokens.Dialect;
import org.quarknotes.tokens.Endpoints;
import org.quarknotes.tokens.Settings;
import org.quarknotes.tokens.Terms;

/** Whose access tokens and API keys this service believes. */
@ConfigMapping(prefix = "quarknotes.tokens")
interface TokenSettings {
    /** How the issuer spells its tokens: {@code rfc9068} or {@code cognito}. */
    @WithDefault("rfc9068")
    Dialect dialect();

    /** The exact {@code iss} of every token. */
    @WithDefault("http://localhost:8080")
    String issuer();

    /** The name that {@code aud} must hold; of Cognito's tokens, what {@code client_id} must be. */
    @WithDefault("quarknotes")
    String audience();

    /** Where the issuer publishes its keys (a JWK Set). */
    @WithDefault("http://localhost:8081/.well-known/jwks.json")
    URI jwks();

    /** Where it lists the sessions that have ended; empty: tokens are believed until they expire. */
    @WithDefault("http://localhost:8081/internal/ended-sessions")
    Optional<URI> endedSessions();

    /** Where it gives access tokens for API keys; empty: every API key is refused. */
    @WithDefault("http://localhost:8081/internal/api-key-exchange")
    Optional<URI> apiKeyExchange();

    default Settings settings() {
        return new Settings(
                new Terms(issuer(), audience(), dialect()), new Endpoints(jwks(), endedSessions(), apiKeyExchange()));
    }
}
