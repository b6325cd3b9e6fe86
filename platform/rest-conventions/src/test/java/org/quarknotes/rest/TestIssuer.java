package org.quarknotes.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.quarknotes.tokens.forged.Original;

/** The issuer whose callers the service under test believes, on a port of its own. */
public class TestIssuer implements QuarkusTestResourceLifecycleManager {
    static final String NAME = "https://issuer.example";
    static final String ENDED_SESSION = "session-0";

    private final RsaJsonWebKey key = newKey();
    private final Map<String, String> tokensOfKeys = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<String> exchanges = new CopyOnWriteArrayList<>();
    private final HttpServer server = newServer();

    @Override
    public Map<String, String> start() {
        publish("/jwks.json", body -> new JsonWebKeySet(key).toJson());
        publish("/ended", body -> "{\"sessions\":[\"%s\"]}".formatted(ENDED_SESSION));
        publish("/exchange", body -> {
            exchanges.add(body);
            return tokensOfKeys.get(body);
        });
        server.start();
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "quarknotes.tokens.issuer", NAME,
                "quarknotes.tokens.jwks", address + "/jwks.json",
                "quarknotes.tokens.ended-sessions", address + "/ended",
                "quarknotes.tokens.api-key-exchange", address + "/exchange",
                "quarkus.http.test-port", "0");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(TestIssuer.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** What user-service gives to somebody who signed in. */
    String token(String scope) {
        return token(claims -> claims.setStringClaim("scope", scope));
    }

    String token(Consumer<JwtClaims> change) {
        var claims = new JwtClaims();
        var now = Instant.now().getEpochSecond();
        claims.setIssuer(NAME);
        claims.setAudience("quarknotes");
        claims.setSubject("ada");
        claims.setClaim("client_id", "quarknotes");
        claims.setGeneratedJwtId();
        claims.setStringClaim("sid", "session-1");
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setExpirationTime(NumericDate.fromSeconds(now + 600));
        change.accept(claims);
        return sign(claims, "at+jwt");
    }

    /** A new key that stands for this person, with this scope. */
    String apiKey(String subject, String scope) {
        var text = apiKey();
        tokensOfKeys.put("{\"apiKey\":\"%s\"}".formatted(text), """
                {"accessToken":"%s","expiresIn":45}""".formatted(token(claims -> {
            claims.setSubject(subject);
            claims.setStringClaim("scope", scope);
            claims.setStringClaim("client_id", "api-key:7");
            claims.unsetClaim("sid");
        })));
        return text;
    }

    /** A well-formed key of nobody. */
    String apiKey() {
        var bytes = ByteBuffer.allocate(64).putLong(System.nanoTime()).array();
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return "qn_%s_%s".formatted(secret, HexFormat.of().formatHex(sha256(secret), 0, 3));
    }

    int exchanges() {
        return exchanges.size();
    }

    Original original() {
        var privateKey = (RSAPrivateCrtKey) key.getRsaPrivateKey();
        return Original.of(NAME, "quarknotes", "ada", key.getKeyId(), privateKey, Instant.now());
    }

    /** Any claims, under any type or none. */
    String sign(JwtClaims claims, String type) {
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

    /** Answers 401 where there is nothing to say. */
    private void publish(String path, Function<String, String> answer) {
        server.createContext(path, exchange -> {
            var text = answer.apply(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var body = (text == null ? "{}" : text).getBytes(UTF_8);
            exchange.sendResponseHeaders(text == null ? 401 : 200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
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

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("starting the issuer", e);
        }
    }
}
