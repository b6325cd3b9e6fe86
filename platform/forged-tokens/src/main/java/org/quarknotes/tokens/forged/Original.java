package org.quarknotes.tokens.forged;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A good access token (RFC 9068), and what a forger may know of how it was made; in tests also the issuer's key, because
 * a token with one wrong claim proves nothing unless all the rest of it is right.
 *
 * @param header in the order in which it is written
 * @param claims in the order in which they are written
 * @param key the one that the issuer signs with
 * @param now when it was issued
 */
public record Original(Map<String, Object> header, Map<String, Object> claims, RSAPrivateCrtKey key, Instant now) {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /**
     * The token of somebody who signed in.
     *
     * @param keyId the {@code kid} under which the issuer publishes the key
     */
    public static Original of(
            String issuer, String audience, String subject, String keyId, RSAPrivateCrtKey key, Instant now) {
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", "RS256");
        header.put("kid", keyId);
        header.put("typ", "at+jwt");
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", issuer);
        claims.put("aud", audience);
        claims.put("sub", subject);
        claims.put("client_id", "quarknotes");
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("sid", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + 600);
        claims.put("scope", "notes:read notes:write notifications:read notifications:write profile");
        claims.put("groups", List.of("admin"));
        return new Original(header, claims, key, now);
    }

    /** The token itself: whoever refuses forgeries must believe it. */
    public String token() {
        return sign(Json.write(header), Json.write(claims));
    }

    String issuer() {
        return claims.get("iss").toString();
    }

    String audience() {
        return claims.get("aud").toString();
    }

    String keyId() {
        return header.get("kid").toString();
    }

    long secondsFromNow(long seconds) {
        return now.getEpochSecond() + seconds;
    }

    /** The same with another claim, signed by the issuer. */
    String withClaim(String name, Object value) {
        return withClaims(changed -> changed.put(name, value));
    }

    String withClaims(Consumer<Map<String, Object>> change) {
        return withPayload(Json.write(changed(claims, change)));
    }

    String withPayload(String payload) {
        return sign(Json.write(header), payload);
    }

    /** The same with another parameter in the header, signed by the issuer. */
    String withHeader(String name, Object value) {
        return withHeader(changed -> changed.put(name, value));
    }

    String withHeader(Consumer<Map<String, Object>> change) {
        return withHeaderText(Json.write(changed(header, change)));
    }

    String withHeaderText(String text) {
        return sign(text, Json.write(claims));
    }

    /** The same with another parameter in the header and another's signature. */
    String signedBy(Signer signer, String name, Object value) {
        return sealed(signer, Json.write(changed(header, changed -> changed.put(name, value))), Json.write(claims));
    }

    String signedBy(Signer signer) {
        return sealed(signer, Json.write(header), Json.write(claims));
    }

    private String sign(String headerText, String payload) {
        return sealed(Signer.rsa("SHA256withRSA", key), headerText, payload);
    }

    private static String sealed(Signer signer, String headerText, String payload) {
        var content = base64(headerText) + "." + base64(payload);
        return content + "." + base64(signer.sign(content));
    }

    private static Map<String, Object> changed(Map<String, Object> members, Consumer<Map<String, Object>> change) {
        var changed = new LinkedHashMap<>(members);
        change.accept(changed);
        return changed;
    }

    static String base64(String text) {
        return base64(text.getBytes(UTF_8));
    }

    static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
