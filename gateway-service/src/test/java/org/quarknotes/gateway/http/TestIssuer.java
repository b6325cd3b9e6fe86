package org.quarknotes.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.quarknotes.tokens.forged.Original;

/** Issues the tokens and API keys that the gateway under test believes, and others. */
public final class TestIssuer {
    public static final String NAME = "https://issuer.example";
    public static final String ENDED_SESSION = "session-0";

    private final RsaJsonWebKey key;
    private final Map<String, String> tokensOfKeys = new ConcurrentHashMap<>();
    private final AtomicInteger exchanges = new AtomicInteger();

    public TestIssuer() {
        this("test");
    }

    /** @param keyId what its key is called */
    public TestIssuer(String keyId) {
        this.key = newKey(keyId);
    }

    public String publishedKeys() {
        return new JsonWebKeySet(key).toJson();
    }

    /** A token that is good for ten minutes. */
    public String token() {
        return token(claims -> {});
    }

    public String expiredToken() {
        return sign(claims(Instant.now().minus(Duration.ofHours(1))), "at+jwt");
    }

    public String token(Consumer<JwtClaims> change) {
        var claims = claims(Instant.now());
        change.accept(claims);
        return sign(claims, "at+jwt");
    }

    /** What forgers imitate. */
    Original original() {
        var privateKey = (RSAPrivateCrtKey) key.getRsaPrivateKey();
        return Original.of(NAME, "quarknotes", "alice", key.getKeyId(), privateKey, Instant.now());
    }

    /** A well-formed key of nobody. */
    public String apiKey() {
        var bytes = ByteBuffer.allocate(64).putLong(System.nanoTime()).array();
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return "qn_%s_%s".formatted(secret, HexFormat.of().formatHex(sha256(secret), 0, 3));
    }

    /** A new key that this token stands for. */
    public String apiKeyFor(String token) {
        var text = apiKey();
        tokensOfKeys.put("{\"apiKey\":\"%s\"}".formatted(text), token);
        return text;
    }

    public int exchanges() {
        return exchanges.get();
    }

    /** Answers whoever brings an API key. */
    public void exchange(HttpMessage request, Socket client) throws IOException {
        exchanges.incrementAndGet();
        var token = tokensOfKeys.get(request.body());
        var answer = token == null
                ? ScriptedService.lines("HTTP/1.1 401 Unauthorized\nContent-Length: 0\n\n")
                : ScriptedService.json("{\"accessToken\":\"%s\",\"expiresIn\":45}".formatted(token));
        answer.answer(request, client);
    }

    /** Any claims, under any type or none. */
    public String sign(JwtClaims claims, String type) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue("RS256");
        if (!type.isEmpty()) {
            signature.setHeader("typ", type);
        }
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("signing a token", e);
        }
    }

    private static JwtClaims claims(Instant issuedAt) {
        var claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience("quarknotes");
        claims.setSubject("alice");
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringClaim("sid", "session-1");
        claims.setIssuedAt(NumericDate.fromSeconds(issuedAt.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(issuedAt.getEpochSecond() + 600));
        claims.setClaim("scope", "notes:read notes:write");
        return claims;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static RsaJsonWebKey newKey(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("generating a key", e);
        }
    }
}
