package org.quarknotes.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Whose access tokens are believed; set alike in every service. */
@ConfigMapping(prefix = "quarknotes.tokens")
public interface TokenConfig {
    @WithDefault("http://localhost:8080")
    String issuer();

    @WithDefault("quarknotes")
    String audience();

    /** Where the issuer publishes its keys. */
    @WithDefault("http://localhost:8081/.well-known/jwks.json")
    URI jwks();
}
