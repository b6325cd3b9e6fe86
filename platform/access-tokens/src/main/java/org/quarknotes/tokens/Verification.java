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
import java.util.List;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** What a token must be, from the outside in: form, header, signature, and then its claims. */
final class Verification {
    /** Characters of the longest token that is looked at; one per byte, as all of them are ASCII. */
    static final int LONGEST = 8 * 1024;

    /** One algorithm, pinned (RFC 8725, section 3.1): the token has no say in it. */
    private static final String ALGORITHM = AlgorithmIdentifiers.RSA_USING_SHA256;

    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM);

    /** RFC 9068, section 4: both spellings are the same media type. */
    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt");

    /** They bring a key, point to one, or change how the rest is to be read. */
    private static final List<String> FORBIDDEN = List.of("crit", "jku", "jwk", "x5u", "x5c", "b64", "zip");

    private final IssuerKeys keys;
    private final ClaimRules claims;

    Verification(Terms terms, IssuerKeys keys, Clock clock) {
        this.keys = keys;
        this.claims = new ClaimRules(terms, clock);
    }

    VerifiedToken verify(String compact) throws InvalidToken {
        requireForm(compact);
        var signed = parse(compact);
        checkHeader(signed);
        return claims.read(verifiedPayload(signed));
    }

    /** Three parts of base64url; whether they hold anything is seen later. */
    private static void requireForm(String compact) throws InvalidToken {
        if (compact.length() > LONGEST) {
            throw new InvalidToken(TOO_LONG);
        }
        var dots = compact.chars().filter(c -> c == '.').count();
        if (dots != 2 || !compact.chars().allMatch(Verification::isTokenCharacter)) {
            throw new InvalidToken(MALFORMED);
        }
    }

    /** jose4j skips characters that are not base64url; we do not, so that one token has one spelling. */
    private static boolean isTokenCharacter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-_.".indexOf(c) >= 0;
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

    private static void checkHeader(JsonWebSignature signed) throws InvalidToken {
        if (!ALGORITHM.equals(header(signed, "alg"))) {
            throw new InvalidToken(WRONG_ALGORITHM);
        }
        if (!(header(signed, "typ") instanceof String type) || !TYPES.contains(type)) {
            throw new InvalidToken(WRONG_TYPE);
        }
        if (FORBIDDEN.stream().anyMatch(name -> header(signed, name) != null)) {
            throw new InvalidToken(FORBIDDEN_HEADER);
        }
    }

    private String verifiedPayload(JsonWebSignature signed) throws InvalidToken {
        if (!(header(signed, "kid") instanceof String kid)) {
            throw new InvalidToken(MISSING_CLAIM);
        }
        signed.setKey(keys.find(kid).orElseThrow(() -> new InvalidToken(UNKNOWN_KEY)));
        try {
            if (!signed.verifySignature()) {
                throw new InvalidToken(BAD_SIGNATURE);
            }
            return signed.getPayload();
        } catch (JoseException e) {
            throw new InvalidToken(BAD_SIGNATURE);
        }
    }

    private static @Nullable Object header(JsonWebSignature signed, String name) {
        return signed.getHeaders().getObjectHeaderValue(name);
    }
}
