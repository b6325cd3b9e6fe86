package org.quarknotes.tokens;

import static org.quarknotes.tokens.InvalidToken.Reason.BAD_SIGNATURE;
import static org.quarknotes.tokens.InvalidToken.Reason.FORBIDDEN_HEADER;
import static org.quarknotes.tokens.InvalidToken.Reason.MALFORMED;
import static org.quarknotes.tokens.InvalidToken.Reason.MISSING_CLAIM;
import static org.quarknotes.tokens.InvalidToken.Reason.TOO_LONG;
import static org.quarknotes.tokens.InvalidToken.Reason.UNKNOWN_KEY;
import static org.quarknotes.tokens.InvalidToken.Reason.WRONG_ALGORITHM;
import static org.quarknotes.tokens.InvalidToken.Reason.WRONG_TYPE;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** What a token must be, from the outside in: form, header, signature, and then its claims. */
final class Verification {
    /** Characters of the longest token that is looked at; one per byte, as all of them are ASCII. */
    static final int LONGEST = 8 * 1024;

    /** One algorithm, pinned (RFC 8725, section 3.1): the token has no say in it. */
    private static final String ALGORITHM = AlgorithmIdentifiers.RSA_USING_SHA256;

    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM);

    /** They bring a key, point to one, or change how the rest is to be read; {@code cty} announces a token inside. */
    private static final List<String> FORBIDDEN =
            List.of("crit", "jku", "jwk", "x5u", "x5c", "b64", "zip", "cty", "enc", "epk");

    /** Base64 of either kind, thumbprints, names; it goes into logs and into a map, and nowhere else. */
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._:/+=~-]{1,128}");

    private static final Pattern DOT = Pattern.compile("\\.");

    private final Dialect dialect;
    private final IssuerKeys keys;
    private final ClaimRules claims;

    Verification(Terms terms, IssuerKeys keys, Clock clock) {
        this.dialect = terms.dialect();
        this.keys = keys;
        this.claims = new ClaimRules(terms, clock);
    }

    VerifiedToken verify(String compact) throws InvalidToken {
        requireForm(compact);
        var signed = parse(compact);
        var header = Claims.parse(signed.getHeaders().getFullHeaderAsJsonString());
        checkHeader(header);
        return claims.read(verifiedPayload(signed, keyId(header)));
    }

    /** Three parts of base64url; whether they hold anything is seen later. */
    private static void requireForm(String compact) throws InvalidToken {
        if (compact.length() > LONGEST) {
            throw new InvalidToken(TOO_LONG);
        }
        var parts = DOT.split(compact, -1);
        if (parts.length != 3 || !Arrays.stream(parts).allMatch(Verification::isBase64Url)) {
            throw new InvalidToken(MALFORMED);
        }
    }

    /**
     * jose4j skips characters that are not base64url, and bits that are left over; we do not, so that one token has one
     * spelling.
     */
    private static boolean isBase64Url(String part) {
        if (!part.chars().allMatch(Verification::isTokenCharacter)) {
            return false;
        }
        return switch (part.length() % 4) {
            case 0 -> true;
            case 2 -> "AQgw".indexOf(part.charAt(part.length() - 1)) >= 0;
            case 3 -> "AEIMQUYcgkosw048".indexOf(part.charAt(part.length() - 1)) >= 0;
            default -> false;
        };
    }

    private static boolean isTokenCharacter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    private static JsonWebSignature parse(String compact) throws InvalidToken {
        try {
            var signed = new JsonWebSignature();
            signed.setAlgorithmConstraints(ALGORITHMS);
            signed.setCompactSerialization(compact);
            return signed;
        } catch (JoseException e) {
            throw new InvalidToken(MALFORMED);
        }
    }

    private void checkHeader(Claims header) throws InvalidToken {
        if (!ALGORITHM.equals(header.all().get("alg"))) {
            throw new InvalidToken(WRONG_ALGORITHM);
        }
        if (!dialect.admitsType(header.all().get("typ"))) {
            throw new InvalidToken(WRONG_TYPE);
        }
        if (FORBIDDEN.stream().anyMatch(header::has)) {
            throw new InvalidToken(FORBIDDEN_HEADER);
        }
    }

    private static String keyId(Claims header) throws InvalidToken {
        var id = header.text("kid").orElseThrow(() -> new InvalidToken(MISSING_CLAIM));
        if (!KEY_ID.matcher(id).matches()) {
            throw new InvalidToken(MALFORMED);
        }
        return id;
    }

    private String verifiedPayload(JsonWebSignature signed, String keyId) throws InvalidToken {
        signed.setKey(keys.find(keyId).orElseThrow(() -> new InvalidToken(UNKNOWN_KEY)));
        try {
            if (!signed.verifySignature()) {
                throw new InvalidToken(BAD_SIGNATURE);
            }
            return signed.getPayload();
        } catch (JoseException e) {
            throw new InvalidToken(BAD_SIGNATURE);
        }
    }
}
