package org.quarknotes.tokens;

import java.time.Clock;
import java.util.Optional;

/**
 * Tells whether an access token is to be believed, and what it says. One instance per process, used by any number of
 * threads.
 */
public final class AccessTokens {
    private final Verification verification;
    private final VerifiedTokens remembered;

    private AccessTokens(Verification verification, VerifiedTokens remembered) {
        this.verification = verification;
        this.remembered = remembered;
    }

    /** Fetches nothing yet: the first token that needs a key does. */
    public static AccessTokens of(Settings settings) {
        return of(settings, Clock.systemUTC());
    }

    /** As {@link #of(Settings)}, by another clock. */
    public static AccessTokens of(Settings settings, Clock clock) {
        var keys = new FetchedKeys(new PublishedKeys(settings.jwks()), settings.keyFetchInterval(), clock);
        return of(settings.terms(), keys, clock);
    }

    /** Fetches nothing, ever: the keys are at hand, as in the issuer itself. The rules for tokens are the same. */
    public static AccessTokens of(Terms terms, IssuerKeys keys, Clock clock) {
        return new AccessTokens(new Verification(terms, keys, clock), new VerifiedTokens(terms, clock));
    }

    /**
     * What the token says. May block for as long as one fetch of the issuer's keys takes, at most three seconds.
     *
     * @param compact the token as it stands behind {@code Bearer}
     * @throws InvalidToken when it must not be believed: answer 401
     * @throws KeysUnavailable when no key of the issuer was ever seen: answer 503
     */
    public VerifiedToken verify(String compact) throws InvalidToken {
        var known = cached(compact);
        if (known.isPresent()) {
            return known.get();
        }
        var token = verification.verify(compact);
        remembered.add(compact, token);
        return token;
    }

    /** What the token says if it was verified within the last minute; never blocks, so an event loop may ask. */
    public Optional<VerifiedToken> cached(String compact) {
        return compact.length() > Verification.LONGEST ? Optional.empty() : remembered.find(compact);
    }
}
