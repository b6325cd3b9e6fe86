package org.quarknotes.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.quarknotes.tokens.AccessTokens;
import org.quarknotes.tokens.InvalidToken;
import org.quarknotes.tokens.VerifiedToken;

/**
 * Authenticates a request by the access token in its {@code Authorization} header (RFC 6750, 2.1) and by nothing else,
 * although the gateway has done so before: a service trusts no header that says who is calling. The principal's name is
 * the token's subject, its groups are roles, its scopes are permissions.
 */
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;

    BearerTokens(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().failure(new AuthenticationFailedException("not a bearer token"));
        }
        var compact = header.substring(SCHEME.length()).strip();
        return tokens.cached(compact)
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> Uni.createFrom()
                        .item(() -> verify(compact))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .map(BearerTokens::identity);
    }

    private VerifiedToken verify(String compact) {
        try {
            return tokens.verify(compact);
        } catch (InvalidToken refusal) {
            throw new AuthenticationFailedException(refusal);
        }
    }

    private static SecurityIdentity identity(VerifiedToken token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(token.subject()))
                .addRoles(token.groups())
                .addPermissionsAsString(token.scopes())
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"quarknotes\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
