package org.quarknotes.tokens;

import static org.quarknotes.tokens.InvalidToken.Reason.EXPIRED;
import static org.quarknotes.tokens.InvalidToken.Reason.MALFORMED;
import static org.quarknotes.tokens.InvalidToken.Reason.MISSING_CLAIM;
import static org.quarknotes.tokens.InvalidToken.Reason.NOT_YET_VALID;
import static org.quarknotes.tokens.InvalidToken.Reason.WRONG_AUDIENCE;
import static org.quarknotes.tokens.InvalidToken.Reason.WRONG_ISSUER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** What the claims of a token must say; to be asked only after its signature was found good. */
final class ClaimRules {
    /** Seconds since the epoch at the end of the year 9999: what is later is no date. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private final Terms terms;
    private final Clock clock;

    ClaimRules(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    VerifiedToken read(String payload) throws InvalidToken {
        try {
            var claims = JwtClaims.parse(payload);
            checkParties(claims);
            var expiresAt = required(claims.getExpirationTime());
            checkTimes(expiresAt, claims.getNotBefore());
            return new VerifiedToken(
                    subject(claims),
                    Optional.ofNullable(claims.getStringClaimValue("sid")),
                    scopes(claims),
                    groups(claims),
                    required(claims.getIssuedAt()),
                    expiresAt);
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new InvalidToken(MALFORMED);
        }
    }

    private void checkParties(JwtClaims claims) throws InvalidToken, MalformedClaimException {
        if (!terms.issuer().equals(claims.getIssuer())) {
            throw new InvalidToken(WRONG_ISSUER);
        }
        if (!claims.hasAudience() || !claims.getAudience().contains(terms.audience())) {
            throw new InvalidToken(WRONG_AUDIENCE);
        }
    }

    private void checkTimes(Instant expiresAt, @Nullable NumericDate notBefore) throws InvalidToken {
        var now = clock.instant();
        Duration skew = terms.skew();
        if (!now.isBefore(expiresAt.plus(skew))) {
            throw new InvalidToken(EXPIRED);
        }
        if (notBefore != null && now.isBefore(required(notBefore).minus(skew))) {
            throw new InvalidToken(NOT_YET_VALID);
        }
    }

    private static Instant required(@Nullable NumericDate date) throws InvalidToken {
        if (date == null) {
            throw new InvalidToken(MISSING_CLAIM);
        }
        if (date.getValue() < 0 || date.getValue() > LAST_SECOND) {
            throw new InvalidToken(MALFORMED);
        }
        return Instant.ofEpochSecond(date.getValue());
    }

    private static String subject(JwtClaims claims) throws InvalidToken, MalformedClaimException {
        var subject = claims.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new InvalidToken(MISSING_CLAIM);
        }
        return subject;
    }

    /** RFC 8693, section 4.2: names between single spaces. */
    private static Set<String> scopes(JwtClaims claims) throws MalformedClaimException {
        var scope = claims.getStringClaimValue("scope");
        return scope == null || scope.isBlank()
                ? Set.of()
                : Set.copyOf(List.of(scope.strip().split(" +")));
    }

    private static Set<String> groups(JwtClaims claims) throws MalformedClaimException {
        return claims.hasClaim("groups") ? Set.copyOf(claims.getStringListClaimValue("groups")) : Set.of();
    }
}
