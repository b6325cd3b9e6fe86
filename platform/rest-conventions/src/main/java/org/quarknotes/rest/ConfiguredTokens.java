package org.quarknotes.rest;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.quarknotes.tokens.AccessTokens;
import org.quarknotes.tokens.Settings;

/** Believes the tokens of the configured issuer, unless the service provides {@link AccessTokens} of its own. */
final class ConfiguredTokens {
    private ConfiguredTokens() {}

    @Produces
    @Singleton
    @DefaultBean
    static AccessTokens tokens(TokenSettings settings) {
        return AccessTokens.of(new Settings(settings.issuer(), settings.audience(), settings.jwks()));
    }
}
