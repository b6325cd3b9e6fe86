package org.quarknotes.gateway.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.quarknotes.gateway.domain.Authentication.Issuer;
import org.quarknotes.gateway.domain.Shared;
import org.quarknotes.gateway.exchange.Background;
import org.quarknotes.tokens.AccessTokens;
import org.quarknotes.tokens.ApiKeyExchange;
import org.quarknotes.tokens.ApiKeys;
import org.quarknotes.tokens.Callers;
import org.quarknotes.tokens.Dialect;
import org.quarknotes.tokens.Endpoints;
import org.quarknotes.tokens.Settings;
import org.quarknotes.tokens.Terms;

/**
 * Whose tokens are believed: those of the configured issuer, and of others that the route file names. Each has keys and
 * remembered tokens of its own, so that no token passes where another issuer's is asked for.
 */
@Singleton
final class Issuers {
    private final Callers ours;
    private final Background background;
    private final Shared<Issuer, Callers> others = new Shared<>(Issuers::callers);

    Issuers(Callers ours, Background background) {
        this.ours = ours;
        this.background = background;
    }

    /** @param issuer empty for the configured one, the only one that has API keys */
    Credentials credentials(Optional<Issuer> issuer) {
        return issuer.map(other -> new Credentials(others.of(other), Accepted.TOKEN, background))
                .orElseGet(() -> new Credentials(ours, Accepted.TOKEN_OR_KEY, background));
    }

    /** Where a person's token is not enough. */
    Credentials keysAlone() {
        return new Credentials(ours, Accepted.KEY, background);
    }

    /** Sessions of other issuers end with their tokens: they have no list of ended ones that we know. */
    private static Callers callers(Issuer issuer) {
        var dialect = Dialect.valueOf(issuer.dialect().toUpperCase(Locale.ROOT));
        var terms = new Terms(issuer.issuer(), issuer.audience(), dialect);
        var tokens = AccessTokens.of(new Settings(terms, Endpoints.of(issuer.jwks())));
        return new Callers(tokens, ApiKeys.of(ApiKeyExchange.closed(), Clock.systemUTC()));
    }
}
