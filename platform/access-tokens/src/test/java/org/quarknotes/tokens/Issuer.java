package org.quarknotes.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A real issuer on a port of its own: it publishes keys, counts who asks for them, and signs what it is told to. */
final class Issuer implements AutoCloseable {
    static final String NAME = "https://issuer.example";
    static final String AUDIENCE = "quarknotes";

    private final List<RsaJsonWebKey> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private final HttpServer server;
    private volatile int status = 200;

    private Issuer(HttpServer server) {
        this.server = server;
    }

    static Issuer start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var issuer = new Issuer(server);
        issuer.addKey("first");
        server.createContext("/jwks.json", exchange -> {
            issuer.fetches.incrementAndGet();
            var body = new JsonWebKeySet(issuer.keys).toJson().getBytes(UTF_8);
            exchange.sendResponseHeaders(issuer.status, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return issuer;
    }

    Settings settings() {
        return new Settings(NAME, AUDIENCE, jwks());
    }

    URI jwks() {
        return URI.create(
                "http://127.0.0.1:%d/jwks.json".formatted(server.getAddress().getPort()));
    }

    /** The keys as the issuer itself has them, without asking over HTTP. */
    IssuerKeys keys() {
        return kid -> keys.stream()
                .filter(key -> key.getKeyId().equals(kid))
                .map(RsaJsonWebKey::getRsaPublicKey)
                .<PublicKey>map(key -> key)
                .findFirst();
    }

    int fetches() {
        return fetches.get();
    }

    void answerWith(int newStatus) {
        status = newStatus;
    }

    RsaJsonWebKey key() {
        return keys.getFirst();
    }

    RsaJsonWebKey addKey(String kid) {
        var key = newKey(kid);
        keys.add(key);
        return key;
    }

    void withdraw(RsaJsonWebKey key) {
        keys.remove(key);
    }

    static RsaJsonWebKey newKey(String kid) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(kid);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("generating a key", e);
        }
    }

    /** A token as it should be, issued at the moment. */
    String token(Instant now) {
        return token(now, claims -> {}, signature -> {});
    }

    String tokenWith(Instant now, Consumer<JwtClaims> change) {
        return token(now, change, signature -> {});
    }

    String tokenSigned(Instant now, Consumer<JsonWebSignature> change) {
        return token(now, claims -> {}, change);
    }

    private String token(Instant now, Consumer<JwtClaims> claimChange, Consumer<JsonWebSignature> signatureChange) {
        var claims = claims(now);
        claimChange.accept(claims);
        return sign(claims.toJson(), signatureChange);
    }

    String sign(String payload, Consumer<JsonWebSignature> change) {
        var signature = new JsonWebSignature();
        signature.setPayload(payload);
        signature.setAlgorithmHeaderValue("RS256");
        signature.setHeader("typ", "at+jwt");
        signature.setKeyIdHeaderValue(key().getKeyId());
        signature.setKey(key().getPrivateKey());
        change.accept(signature);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("signing a token", e);
        }
    }

    static JwtClaims claims(Instant now) {
        var claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience(AUDIENCE);
        claims.setSubject("alice");
        claims.setClaim("sid", "session-1");
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.getEpochSecond() + 600));
        claims.setClaim("scope", "notes:read notes:write");
        claims.setStringListClaim("groups", "admin");
        return claims;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
