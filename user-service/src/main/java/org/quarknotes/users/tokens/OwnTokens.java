package org.quarknotes.users.tokens;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Clock;
import org.quarknotes.tokens.AccessTokens;
import org.quarknotes.tokens.ApiKeyExchange;
import org.quarknotes.tokens.EndedSessions;
import org.quarknotes.tokens.InvalidApiKey;
import org.quarknotes.tokens.IssuerKeys;
import org.quarknotes.tokens.Terms;
import org.quarknotes.users.domain.AccessTokens.VerificationKey;
import org.quarknotes.users.domain.LatelyEnded;
import org.quarknotes.users.domain.Rejection;
import org.quarknotes.users.domain.SessionId;

/**
 * Verifies the tokens that this service is sent by the keys that it publishes, without asking itself for them: on Lambda
 * that question would need a second environment while the first one waits, and could wait for itself.
 */
final class OwnTokens {
    private OwnTokens() {}

    @Produces
    @Singleton
    static AccessTokens tokens(
            IssuerSettings issuer, org.quarknotes.users.domain.AccessTokens issued, EndedSessions ended, Clock clock) {
        IssuerKeys published = kid -> issued.verificationKeys().stream()
                .filter(key -> key.id().equals(kid))
                .map(VerificationKey::key)
                .map(PublicKey.class::cast)
                .findFirst();
        return AccessTokens.of(new Terms(issuer.issuer(), issuer.audience()), published, ended, clock);
    }

    @Produces
    @Singleton
    static EndedSessions ended(LatelyEnded latelyEnded, Clock clock) {
        return EndedSessions.listedBy(
                () -> latelyEnded.sessions().stream().map(SessionId::toString).collect(toUnmodifiableSet()), clock);
    }

    @Produces
    @Singleton
    static ApiKeyExchange exchange(org.quarknotes.users.domain.ApiKeyExchange exchange) {
        return key -> {
            try {
                var token = exchange.exchange(key);
                return new ApiKeyExchange.Granted(token.text(), token.lifetime());
            } catch (Rejection.InvalidApiKey refusal) {
                throw new InvalidApiKey();
            }
        };
    }
}
