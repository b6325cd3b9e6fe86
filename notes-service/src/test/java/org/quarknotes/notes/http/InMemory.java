package org.quarknotes.notes.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.quarknotes.notes.domain.InMemoryErasures;
import org.quarknotes.notes.domain.People;
import org.quarknotes.notes.domain.ScriptedNotes;
import org.quarknotes.notes.domain.UserId;

/** The service with nothing around it: notes in memory, and tokens that are their bearers' ids. */
public final class InMemory implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ScriptedNotes.class, InMemoryErasures.class, Everybody.class, PlainTokens.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.arc.exclude-types", "org.quarknotes.rest.BearerTokens",
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0",
                "quarkus.otel.sdk.disabled", "true",
                "quarknotes.cursors.secret", "a secret of at least 32 characters",
                "quarknotes.relay.enabled", "false",
                "mp.messaging.incoming.users.enabled", "false",
                "kafka.bootstrap.servers", "localhost:1");
    }

    /** Everybody has an account but nobody. */
    @Alternative
    @Singleton
    public static class Everybody implements People {
        @Override
        public boolean exist(UserId id) {
            return !id.text().equals("nobody");
        }
    }

    /** A token is its bearer's id. */
    @Alternative
    @Singleton
    public static class PlainTokens implements HttpAuthenticationMechanism {
        @Override
        public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
            var header = request.request().getHeader("Authorization");
            if (header == null) {
                return Uni.createFrom().nullItem();
            }
            if (!header.startsWith("Bearer ")) {
                return Uni.createFrom().failure(new AuthenticationFailedException("not a bearer token"));
            }
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new QuarkusPrincipal(header.substring("Bearer ".length())))
                            .addPermissionsAsString(Set.of("notes:read", "notes:write"))
                            .build());
        }

        @Override
        public Uni<ChallengeData> getChallenge(RoutingContext request) {
            return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
        }
    }
}
