package org.quarknotes.local.benchmarks.tokens;

import java.security.KeyPair;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs tokens as user-service does and verifies them as access-tokens does, with any algorithm. */
final class SignedTokens {
    static final String ISSUER = "http://localhost:8080";
    static final String AUDIENCE = "quarknotes";

    /** As long as a thumbprint. */
    static final String KEY_ID = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs";

    private static final String SCOPES = "notes:read notes:write notifications:read notifications:write profile";

    private final Algorithm algorithm;
    private final KeyPair keys;
    private final AlgorithmConstraints constraints;

    SignedTokens(Algorithm algorithm, KeyPair keys) {
        this.algorithm = algorithm;
        this.keys = keys;
        this.constraints = new AlgorithmConstraints(ConstraintType.PERMIT, algorithm.name());
    }

    /** @param expiry seconds since the epoch */
    String sign(long expiry) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(algorithm.name());
        signature.setKeyIdHeaderValue(KEY_ID);
        signature.setHeader("typ", "at+jwt");
        signature.setPayload(claims(expiry).toJson());
        signature.setKey(keys.getPrivate());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("signing a token", e);
        }
    }

    /** The claims as they were signed, unread. */
    String verify(String compact) {
        try {
            var signed = new JsonWebSignature();
            signed.setAlgorithmConstraints(constraints);
            signed.setCompactSerialization(compact);
            signed.setKey(keys.getPublic());
            if (!signed.verifySignature()) {
                throw new IllegalStateException("a signature of ours is bad");
            }
            return signed.getPayload();
        } catch (JoseException e) {
            throw new IllegalStateException("verifying a token", e);
        }
    }

    private static JwtClaims claims(long expiry) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(UUID.randomUUID().toString());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.now());
        claims.setExpirationTime(NumericDate.fromSeconds(expiry));
        claims.setStringClaim("client_id", "quarknotes");
        claims.setStringClaim("scope", SCOPES);
        claims.setStringListClaim("groups", List.of());
        claims.setStringClaim("sid", UUID.randomUUID().toString());
        return claims;
    }
}
