package org.quarknotes.users.tokens;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** In whose name tokens are made, and for whom. */
@ConfigMapping(prefix = "quarknotes.tokens")
interface IssuerSettings {
    /** The public address of the gateway; the {@code iss} of every token. */
    @WithDefault("http://localhost:8080")
    String issuer();

    /** The {@code aud} of every token. */
    @WithDefault("quarknotes")
    String audience();
}
