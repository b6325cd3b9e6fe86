package org.quarknotes.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
    private final Map<String, HttpHandler> scripts = new ConcurrentHashMap<>();
    private final Set<String> contexts = ConcurrentHashMap.newKeySet();
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
            answer(exchange, issuer.status, new JsonWebKeySet(issuer.keys).toJson());
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return issuer;
    }

    /** Answers a path with what a function makes of the request's body, until another is set. */
    URI on(String path, int answerStatus, UnaryOperator<String> answer) {
        scripts.put(
                path,
                exchange -> answer(
                        exchange,
                        answerStatus,
                        answer.apply(new String(exchange.getRequestBody().readAllBytes(), UTF_8))));
        if (contexts.add(path)) {
            server.createContext(path, exchange -> scripts.get(path).handle(exchange));
        }
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
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
        return tokenWith(now, claims -> {}, signature -> {});
    }

    String tokenWith(Instant now, Consumer<JwtClaims> change) {
        return tokenWith(now, change, signature -> {});
    }

    String tokenSigned(Instant now, Consumer<JsonWebSignature> change) {
        return tokenWith(now, claims -> {}, change);
    }

    String tokenWith(Instant now, Consumer<JwtClaims> claimChange, Consumer<JsonWebSignature> signatureChange) {
        var claims = claims(now);
        claimChange.accept(claims);
        return sign(claims.toJson(), signatureChange);
    }

    String sign(String payload, Consumer<JsonWebSignature> change) {
        return signUntyped(payload, signature -> {
            signature.setHeader("typ", "at+jwt");
            change.accept(signature);
        });
    }

    String signUntyped(String payload, Consumer<JsonWebSignature> change) {
        var signature = new JsonWebSignature();
        signature.setPayload(payload);
        signature.setAlgorithmHeaderValue("RS256");
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
        claims.setClaim("client_id", "quarknotes");
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
