package org.quarknotes.gateway.http;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Issues the tokens that the gateway under test believes, and others. */
public final class TestIssuer {
    static final String NAME = "https://issuer.example";

    private final RsaJsonWebKey key = newKey();

    String publishedKeys() {
        return new JsonWebKeySet(key).toJson();
    }

    /** A token that is good for ten minutes. */
    String token() {
        return token(key, "at+jwt", Instant.now());
    }

    String expiredToken() {
        return token(key, "at+jwt", Instant.now().minus(Duration.ofHours(1)));
    }

    String tokenOfAnotherType() {
        return token(key, "JWT", Instant.now());
    }

    String forgedToken() {
        return token(newKey(), "at+jwt", Instant.now());
    }

    private static String token(RsaJsonWebKey key, String type, Instant issuedAt) {
        var claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience("quarknotes");
        claims.setSubject("alice");
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(issuedAt.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(issuedAt.getEpochSecond() + 600));
        claims.setClaim("scope", "notes:read notes:write");
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue("RS256");
        signature.setHeader("typ", type);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("signing a token", e);
        }
    }

    private static RsaJsonWebKey newKey() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("test");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("generating a key", e);
        }
    }
}
