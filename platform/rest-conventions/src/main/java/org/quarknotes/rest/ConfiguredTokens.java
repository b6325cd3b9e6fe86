package org.quarknotes.rest;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.quarknotes.tokens.AccessTokens;
import org.quarknotes.tokens.ApiKeyExchange;
import org.quarknotes.tokens.ApiKeys;
import org.quarknotes.tokens.Callers;

/**
 * Believes the tokens and API keys of the configured issuer, unless the service provides {@link AccessTokens} or
 * {@link ApiKeyExchange} of its own.
 */
final class ConfiguredTokens {
    private ConfiguredTokens() {}

    @Produces
    @Singleton
    @DefaultBean
    static AccessTokens tokens(TokenSettings settings) {
        return AccessTokens.of(settings.settings());
    }

    @Produces
    @Singleton
    @DefaultBean
    static ApiKeyExchange exchange(TokenSettings settings) {
        return ApiKeyExchange.of(settings.settings());
    }

    @Produces
    @Singleton
    static Callers callers(AccessTokens tokens, ApiKeyExchange exchange) {
        return new Callers(tokens, ApiKeys.of(exchange, Clock.systemUTC()));
    }
}
