package org.quarknotes.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarknotes.tokens.InvalidToken.Reason;

/** What strangers try; each case differs from a good token in one thing. */
class ForgedTokensTest {
    private static final TestClock CLOCK = new TestClock();
    private static final Instant NOW = TestClock.START;
    private static Issuer issuer;
    private static AccessTokens tokens;
    private static AccessTokens withKeysAtHand;

    @BeforeAll
    static void startIssuer() throws IOException {
        issuer = Issuer.start();
        tokens = AccessTokens.of(issuer.settings(), CLOCK);
        withKeysAtHand = AccessTokens.of(new Terms(Issuer.NAME, Issuer.AUDIENCE), issuer.keys(), CLOCK);
    }

    @AfterAll
    static void stopIssuer() {
        issuer.close();
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(headers(), claims(), spellings()).flatMap(List::stream);
    }

    static List<Arguments> headers() {
        return List.of(
                forged("no signature", Reason.WRONG_ALGORITHM, signature -> {
                    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
                    signature.setAlgorithmHeaderValue("none");
                    signature.setKey(null);
                }),
                forged("signed with the public key as a secret", Reason.WRONG_ALGORITHM, signature -> {
                    signature.setAlgorithmHeaderValue("HS256");
                    signature.setKey(new HmacKey(issuer.key().getPublicKey().getEncoded()));
                }),
                forged("RS512", Reason.WRONG_ALGORITHM, signature -> signature.setAlgorithmHeaderValue("RS512")),
                forged("PS256", Reason.WRONG_ALGORITHM, signature -> signature.setAlgorithmHeaderValue("PS256")),
                forged(
                        "somebody else's key under our kid",
                        Reason.BAD_SIGNATURE,
                        signature -> signature.setKey(Issuer.newKey("first").getPrivateKey())),
                forged("a kid of nobody", Reason.UNKNOWN_KEY, signature -> signature.setKeyIdHeaderValue("nobody")),
                forged("no kid", Reason.MALFORMED, signature -> signature.setHeader("kid", null)),
                forged(
                        "a number as kid",
                        Reason.MALFORMED,
                        signature -> signature.getHeaders().setObjectHeaderValue("kid", 1)),
                forged("an identity token", Reason.WRONG_TYPE, signature -> signature.setHeader("typ", "JWT")),
                forged("no type", Reason.WRONG_TYPE, signature -> signature.setHeader("typ", null)),
                forged("an embedded key", Reason.FORBIDDEN_HEADER, ForgedTokensTest::embedKey),
                forged(
                        "a remote key set",
                        Reason.FORBIDDEN_HEADER,
                        signature -> signature.setHeader("jku", "http://evil.example/jwks.json")),
                forged(
                        "a remote certificate",
                        Reason.FORBIDDEN_HEADER,
                        signature -> signature.setHeader("x5u", "http://evil.example/cert.pem")),
                forged("an extension", Reason.FORBIDDEN_HEADER, signature -> {
                    signature.setCriticalHeaderNames("exp");
                    signature.getHeaders().setObjectHeaderValue("exp", 1);
                }));
    }

    static List<Arguments> claims() {
        return List.of(
                changed("another issuer", Reason.WRONG_ISSUER, claims -> claims.setIssuer(Issuer.NAME + "/")),
                changed("no issuer", Reason.WRONG_ISSUER, claims -> claims.unsetClaim("iss")),
                changed("another audience", Reason.WRONG_AUDIENCE, claims -> claims.setAudience("others")),
                changed("no audience", Reason.WRONG_AUDIENCE, claims -> claims.unsetClaim("aud")),
                changed("a number as audience", Reason.MALFORMED, claims -> claims.setClaim("aud", 1)),
                changed("just expired", Reason.EXPIRED, claims -> claims.setExpirationTime(secondsFromNow(-5))),
                changed("no expiry", Reason.MISSING_CLAIM, claims -> claims.unsetClaim("exp")),
                changed("a word as expiry", Reason.MALFORMED, claims -> claims.setClaim("exp", "never")),
                changed("expiry beyond all dates", Reason.MALFORMED, claims -> claims.setClaim("exp", Long.MAX_VALUE)),
                changed("not yet valid", Reason.NOT_YET_VALID, claims -> claims.setNotBefore(secondsFromNow(6))),
                changed("no time of issue", Reason.MISSING_CLAIM, claims -> claims.unsetClaim("iat")),
                changed("no subject", Reason.MISSING_CLAIM, claims -> claims.unsetClaim("sub")),
                changed("a blank subject", Reason.MISSING_CLAIM, claims -> claims.setSubject(" ")),
                changed("a number as scope", Reason.MALFORMED, claims -> claims.setClaim("scope", 1)),
                changed("a word as groups", Reason.MALFORMED, claims -> claims.setClaim("groups", "admin")),
                changed("9 KiB", Reason.TOO_LONG, claims -> claims.setClaim("pad", "x".repeat(9 * 1024))));
    }

    static List<Arguments> spellings() {
        var good = issuer.token(NOW);
        var parts = List.of(good.split("\\."));
        return List.of(
                Arguments.of("nothing", Reason.MALFORMED, ""),
                Arguments.of("two dots", Reason.MALFORMED, ".."),
                Arguments.of("a word", Reason.MALFORMED, "token"),
                Arguments.of("cut short", Reason.BAD_SIGNATURE, good.substring(0, good.length() - 6)),
                Arguments.of("no signature part", Reason.MALFORMED, parts.get(0) + "." + parts.get(1)),
                Arguments.of("an empty signature", Reason.BAD_SIGNATURE, parts.get(0) + "." + parts.get(1) + "."),
                Arguments.of("a fourth part", Reason.MALFORMED, good + ".x"),
                Arguments.of("five parts, as if encrypted", Reason.MALFORMED, good + ".x.y"),
                Arguments.of("a space at the end", Reason.MALFORMED, good + " "),
                Arguments.of("padding", Reason.MALFORMED, good + "="),
                Arguments.of("a letter that looks like another", Reason.MALFORMED, good.replace('e', 'е')),
                Arguments.of("header that is no JSON", Reason.MALFORMED, base64("{") + "." + parts.get(1) + ".AA"),
                Arguments.of(
                        "an algorithm given twice",
                        Reason.MALFORMED,
                        base64("{\"alg\":\"RS256\",\"alg\":\"none\"}") + "." + parts.get(1) + "." + parts.get(2)),
                Arguments.of("other claims under the old signature", Reason.BAD_SIGNATURE, otherClaims(parts)),
                Arguments.of("a subject given twice", Reason.MALFORMED, twoSubjects()),
                Arguments.of("a list as claims", Reason.MALFORMED, issuer.sign("[1]", signature -> {})));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("forgeries")
    void is_refused(String name, Reason reason, String token) {
        assertRefused(tokens, name, reason, token);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("forgeries")
    void is_refused_just_so_where_the_keys_are_at_hand(String name, Reason reason, String token) {
        assertRefused(withKeysAtHand, name, reason, token);
    }

    @Test
    void while_the_token_that_they_imitate_is_believed() throws InvalidToken {
        assertThat(tokens.verify(issuer.token(NOW)).subject()).isEqualTo("alice");
        assertThat(withKeysAtHand.verify(issuer.token(NOW)).subject()).isEqualTo("alice");
    }

    private static void assertRefused(AccessTokens verifier, String name, Reason reason, String token) {
        var refusal = catchThrowableOfType(InvalidToken.class, () -> verifier.verify(token));

        assertThat(refusal).as(name).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(verifier.cached(token)).isEmpty();
    }

    private static Arguments forged(String name, Reason reason, Consumer<JsonWebSignature> change) {
        return Arguments.of(name, reason, issuer.tokenSigned(NOW, change));
    }

    private static Arguments changed(String name, Reason reason, Consumer<JwtClaims> change) {
        return Arguments.of(name, reason, issuer.tokenWith(NOW, change));
    }

    private static void embedKey(JsonWebSignature signature) {
        var own = Issuer.newKey("first");
        signature
                .getHeaders()
                .setObjectHeaderValue("jwk", Map.copyOf(own.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)));
        signature.setKey(own.getPrivateKey());
    }

    private static NumericDate secondsFromNow(long seconds) {
        return NumericDate.fromSeconds(NOW.getEpochSecond() + seconds);
    }

    private static String otherClaims(List<String> parts) {
        var claims = Issuer.claims(NOW);
        claims.setSubject("bob");
        return parts.get(0) + "." + base64(claims.toJson()) + "." + parts.get(2);
    }

    private static String twoSubjects() {
        var payload = Issuer.claims(NOW).toJson().replace("\"sub\":", "\"sub\":\"bob\",\"sub\":");
        return issuer.sign(payload, signature -> {});
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
