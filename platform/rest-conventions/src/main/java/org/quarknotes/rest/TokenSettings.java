package org.quarknotes.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Whose access tokens this service believes. */
@ConfigMapping(prefix = "quarknotes.tokens")
interface TokenSettings {
    /** The exact {@code iss} of every token. */
    @WithDefault("http://localhost:8080")
    String issuer();

    /** The name that {@code aud} must hold. */
    @WithDefault("quarknotes")
    String audience();

    /** Where the issuer publishes its keys (a JWK Set). */
    @WithDefault("http://localhost:8081/.well-known/jwks.json")
    URI jwks();
}
