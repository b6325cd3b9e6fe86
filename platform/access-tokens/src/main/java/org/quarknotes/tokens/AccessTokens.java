package org.quarknotes.tokens;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells whether an access token is to be believed, and what it says. One instance per process, used by any number of
 * threads.
 */
public final class AccessTokens {
    private final Terms terms;
    private final Verification verification;
    private final Remembered<VerifiedToken> verified;
    private final EndedSessions ended;
    private final Clock clock;

    private AccessTokens(Terms terms, IssuerKeys keys, EndedSessions ended, Clock clock) {
        this.terms = terms;
        this.verification = new Verification(terms, keys, clock);
        this.verified = new Remembered<>(terms.rememberAtMost(), clock);
        this.ended = ended;
        this.clock = clock;
    }

    /** Fetches nothing yet: the first token that needs a key does. */
    public static AccessTokens of(Settings settings) {
        return of(settings, Clock.systemUTC());
    }

    /** As {@link #of(Settings)}, by another clock. */
    public static AccessTokens of(Settings settings, Clock clock) {
        var endpoints = settings.endpoints();
        var keys = new FetchedKeys(new PublishedKeys(endpoints.jwks()), settings.keyFetchInterval(), clock);
        var ended = endpoints
                .endedSessions()
                .map(address -> EndedSessions.listedBy(new PublishedSessions(address), clock))
                .orElseGet(EndedSessions::untold);
        return of(settings.terms(), keys, ended, clock);
    }

    /** Where the keys are at hand and sessions do not end. */
    public static AccessTokens of(Terms terms, IssuerKeys keys, Clock clock) {
        return of(terms, keys, EndedSessions.untold(), clock);
    }

    /** Fetches nothing, ever: all is at hand, as in the issuer itself. The rules for tokens are the same. */
    public static AccessTokens of(Terms terms, IssuerKeys keys, EndedSessions ended, Clock clock) {
        return new AccessTokens(terms, keys, ended, clock);
    }

    /**
     * What the token says. May block for as long as the issuer is asked for keys and for ended sessions, at most three
     * seconds each.
     *
     * @param compact the token as it stands behind {@code Bearer}
     * @throws InvalidToken when it must not be believed: answer 401
     * @throws KeysUnavailable when no key of the issuer was ever seen: answer 503
     */
    public VerifiedToken verify(String compact) throws InvalidToken {
        var token = remembered(compact).orElse(null);
        if (token == null) {
            token = verification.verify(compact);
            verified.add(Fingerprint.of(compact), token, until(token));
        }
        if (token.sessionId().isPresent()) {
            ended.renew();
        }
        if (hasEnded(token)) {
            throw new InvalidToken(InvalidToken.Reason.SESSION_ENDED);
        }
        return token;
    }

    /**
     * What the token says if it was verified within the last minute and its session goes on. Never blocks, so an event
     * loop may ask; now and then a good token is not answered for, so that whoever asks calls {@link #verify}, which
     * finds out about ended sessions.
     */
    public Optional<VerifiedToken> cached(String compact) {
        return remembered(compact).filter(token -> !hasEnded(token) && !mustRenew(token));
    }

    private Optional<VerifiedToken> remembered(String compact) {
        return compact.length() > Verification.LONGEST ? Optional.empty() : verified.find(Fingerprint.of(compact));
    }

    private boolean hasEnded(VerifiedToken token) {
        return token.sessionId().filter(ended::has).isPresent();
    }

    private boolean mustRenew(VerifiedToken token) {
        return token.sessionId().isPresent() && ended.claimRenewal();
    }

    private Instant until(VerifiedToken token) {
        var forgotten = clock.instant().plus(terms.rememberFor());
        var expired = token.expiresAt().plus(terms.skew());
        return forgotten.isBefore(expired) ? forgotten : expired;
    }
}
