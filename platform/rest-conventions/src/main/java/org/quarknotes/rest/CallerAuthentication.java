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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.tokens.Callers;
import org.quarknotes.tokens.Callers.Caller;
import org.quarknotes.tokens.Credential;
import org.quarknotes.tokens.InvalidApiKey;
import org.quarknotes.tokens.InvalidToken;
import org.quarknotes.tokens.VerifiedToken;

/**
 * Authenticates a request by its access token or its API key and by nothing else, although the gateway has done so
 * before: a service trusts no header that says who is calling. The principal's name is the token's subject, its groups
 * are roles, its scopes are permissions; {@link CallerAttributes} has the rest.
 */
@ApplicationScoped
class CallerAuthentication implements HttpAuthenticationMechanism {
    static final String API_KEY = "X-Api-Key";

    private final Callers callers;

    CallerAuthentication(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var fields = request.request().headers();
        return switch (Credential.of(fields.getAll(HttpHeaders.AUTHORIZATION), fields.getAll(API_KEY))) {
            case Credential.Absent() -> Uni.createFrom().nullItem();
            case Credential.Ambiguous() -> Uni.createFrom().failure(ambiguous());
            case Credential.Bearer bearer -> identity(callers.cached(bearer), () -> callers.identify(bearer));
            case Credential.ApiKey key -> identity(callers.cached(key), () -> callers.identify(key));
        };
    }

    private static Uni<SecurityIdentity> identity(Optional<Caller> known, Callable<Caller> otherwise) {
        return known.map(caller -> Uni.createFrom().item(caller))
                .orElseGet(() -> Uni.createFrom()
                        .item(() -> identify(otherwise))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .map(caller -> identity(caller.token()));
    }

    private static Caller identify(Callable<Caller> identification) {
        try {
            return identification.call();
        } catch (InvalidToken | InvalidApiKey refusal) {
            throw new AuthenticationFailedException(refusal);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException("callers are refused in two ways only", impossible);
        }
    }

    private static SecurityIdentity identity(VerifiedToken token) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(token.subject()))
                .addRoles(token.groups())
                .addPermissionsAsString(scopes(token));
        token.clientId().ifPresent(client -> identity.addAttribute(CallerAttributes.CLIENT, client));
        token.sessionId()
                .ifPresent(session -> identity.addAttribute(CallerAttributes.SESSION, session)
                        .addPermissionAsString(CallerAttributes.SIGNED_IN));
        return identity.build();
    }

    /** A scope of that name must not do what only a sign-in does. */
    private static Set<String> scopes(VerifiedToken token) {
        return token.scopes().stream()
                .filter(scope -> !scope.startsWith(CallerAttributes.SIGNED_IN))
                .collect(Collectors.toSet());
    }

    private static ProblemException ambiguous() {
        return new ProblemException(
                ProblemType.MALFORMED_REQUEST, "Send one access token or one API key, and not more than that.");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", Challenges.ANONYMOUS));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
