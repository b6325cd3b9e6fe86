package org.quarknotes.local.benchmarks.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs the access tokens of the measurement, like user-service's, with RS256. */
final class Issuer {
    static final String NAME = "https://issuer.example";
    static final String AUDIENCE = "quarknotes";

    private static final int KEY_BITS = 2048;
    private static final Duration LIFE = Duration.ofHours(12);

    private final RsaJsonWebKey key;

    Issuer() {
        try {
            key = RsaJwkGenerator.generateJwk(KEY_BITS);
        } catch (JoseException e) {
            throw new IllegalStateException("Tried to make an RSA key", e);
        }
        key.setKeyId("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }

    /** As it is published (RFC 7517). */
    String keys() {
        return new JsonWebKeySet(key).toJson();
    }

    /** Of a person whom nobody else is. */
    String token() {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "at+jwt");
        signature.setPayload(claims().toJson());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Tried to sign a token", e);
        }
    }

    private static JwtClaims claims() {
        var claims = new JwtClaims();
        var now = Instant.now();
        claims.setIssuer(NAME);
        claims.setAudience(AUDIENCE);
        claims.setSubject(UUID.randomUUID().toString());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFE).getEpochSecond()));
        claims.setStringClaim("client_id", AUDIENCE);
        claims.setStringClaim("scope", "notes:read notes:write notifications:read notifications:write profile");
        claims.setStringListClaim("groups", List.of());
        claims.setStringClaim("sid", UUID.randomUUID().toString());
        return claims;
    }
}
