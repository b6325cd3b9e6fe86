package org.quarknotes.users.tokens;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.quarknotes.users.domain.AccessToken;
import org.quarknotes.users.domain.AccessTokens;
import org.quarknotes.users.domain.ApiKey;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.Scopes;
import org.quarknotes.users.domain.SessionId;

/** Access tokens as RFC 9068 describes them, signed with RS256. Made at start, so that a missing or unusable key stops it. */
@Startup
@ApplicationScoped
class SignedAccessTokens implements AccessTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    /** The client of everybody who signs in; that of an API key tells which one it is. */
    private static final String HOUSE = "quarknotes";

    private static final String API_KEY = "api-key:";

    private final IssuerSettings issuer;
    private final SigningKeys keys;
    private final Clock clock;

    SignedAccessTokens(IssuerSettings issuer, SigningKeys keys, Clock clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public AccessToken issue(Profile profile, SessionId session) {
        var claims = claims(profile, LIFETIME, Scopes.ALL, HOUSE);
        claims.setStringListClaim("groups", profile.groups().stream().sorted().toList());
        claims.setStringClaim("sid", session.toString());
        return sign(claims, LIFETIME);
    }

    @Override
    public AccessToken issue(Profile owner, ApiKey apiKey, Duration lifetime) {
        var claims = claims(owner, lifetime, apiKey.scopes(), API_KEY + apiKey.id());
        claims.setStringListClaim("groups", List.of());
        return sign(claims, lifetime);
    }

    private AccessToken sign(JwtClaims claims, Duration lifetime) {
        var key = keys.inForce().current();
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.id());
        signature.setHeader("typ", "at+jwt");
        signature.setPayload(claims.toJson());
        signature.setKey(key.privateKey());
        try {
            return new AccessToken(signature.getCompactSerialization(), lifetime);
        } catch (JoseException e) {
            throw new IllegalStateException("signing an access token", e);
        }
    }

    private JwtClaims claims(Profile profile, Duration lifetime, Scopes scopes, String client) {
        var now = clock.instant().getEpochSecond();
        var claims = new JwtClaims();
        claims.setIssuer(issuer.issuer());
        claims.setAudience(issuer.audience());
        claims.setSubject(profile.id().toString());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setExpirationTime(NumericDate.fromSeconds(now + lifetime.toSeconds()));
        claims.setStringClaim("scope", scopes.claim());
        claims.setStringClaim("client_id", client);
        return claims;
    }

    @Override
    public String issuer() {
        return issuer.issuer();
    }

    @Override
    public List<VerificationKey> verificationKeys() {
        return keys.inForce().published();
    }
}
