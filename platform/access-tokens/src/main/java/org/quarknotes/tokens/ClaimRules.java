package org.quarknotes.tokens;

import static org.quarknotes.tokens.InvalidToken.Reason.EXPIRED;
import static org.quarknotes.tokens.InvalidToken.Reason.LIVES_TOO_LONG;
import static org.quarknotes.tokens.InvalidToken.Reason.MALFORMED;
import static org.quarknotes.tokens.InvalidToken.Reason.MISSING_CLAIM;
import static org.quarknotes.tokens.InvalidToken.Reason.NOT_YET_VALID;
import static org.quarknotes.tokens.InvalidToken.Reason.WRONG_ISSUER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the claims of a token must say; to be asked only after its signature was found good. */
final class ClaimRules {
    /** An issuer's mistake should not be believed for years; Cognito's longest access token lives this long. */
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);

    private static final int LONGEST_NAME = 255;

    private final Terms terms;
    private final Clock clock;

    ClaimRules(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    VerifiedToken read(String payload) throws InvalidToken {
        var claims = Claims.parse(payload);
        if (!claims.text("iss").filter(terms.issuer()::equals).isPresent()) {
            throw new InvalidToken(WRONG_ISSUER);
        }
        var dialect = terms.dialect();
        dialect.requireAudience(claims, terms.audience());
        var issuedAt = required(claims.time("iat"));
        var expiresAt = required(claims.time("exp"));
        requireNow(issuedAt, claims.time("nbf").orElse(issuedAt), expiresAt);
        return new VerifiedToken(
                name(required(claims.text("sub"))),
                claims.text("client_id"),
                dialect.session(claims),
                dialect.scopes(claims),
                dialect.groups(claims),
                issuedAt,
                expiresAt);
    }

    private void requireNow(Instant issuedAt, Instant notBefore, Instant expiresAt) throws InvalidToken {
        var now = clock.instant();
        if (!now.isBefore(expiresAt.plus(terms.skew()))) {
            throw new InvalidToken(EXPIRED);
        }
        var soon = now.plus(terms.skew());
        if (soon.isBefore(notBefore) || soon.isBefore(issuedAt)) {
            throw new InvalidToken(NOT_YET_VALID);
        }
        if (issuedAt.plus(LONGEST_LIFE).isBefore(expiresAt)) {
            throw new InvalidToken(LIVES_TOO_LONG);
        }
    }

    private static <T> T required(Optional<T> claim) throws InvalidToken {
        return claim.orElseThrow(() -> new InvalidToken(MISSING_CLAIM));
    }

    /** It goes into logs and keys: something to read, and not without end. */
    private static String name(String subject) throws InvalidToken {
        if (subject.isBlank()) {
            throw new InvalidToken(MISSING_CLAIM);
        }
        if (subject.length() > LONGEST_NAME || subject.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidToken(MALFORMED);
        }
        return subject;
    }
}
