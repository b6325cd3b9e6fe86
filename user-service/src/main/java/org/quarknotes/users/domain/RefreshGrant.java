package org.quarknotes.users.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.quarknotes.users.domain.RefreshToken.Fingerprint;

/**
 * What is known of a refresh token. It is unused at first; used once, it can be repeated for some seconds, so that a
 * lost answer costs nobody the session; used after that, it was stolen from or by somebody.
 *
 * @param expiresAt in whole seconds
 * @param usedAt when it was exchanged for its successor
 */
public record RefreshGrant(
        Fingerprint fingerprint, SessionId session, UserId owner, Instant expiresAt, Optional<Instant> usedAt) {
    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** In what way a grant can be used at some time. */
    enum State {
        UNUSED,
        JUST_USED,
        REUSED,
        EXPIRED
    }

    static RefreshGrant of(RefreshToken token, Session session) {
        return new RefreshGrant(
                token.fingerprint(), session.id(), session.owner(), session.expiresAt(), Optional.empty());
    }

    /** Rounded up to whole seconds: DynamoDB's time-to-live knows no smaller unit. */
    static Instant expiryFrom(Instant now) {
        return now.plus(LIFETIME).plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
    }

    RefreshGrant used(Instant now) {
        return new RefreshGrant(fingerprint, session, owner, expiresAt, Optional.of(now));
    }

    State stateAt(Instant now) {
        if (!now.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        return usedAt.map(used -> now.isBefore(used.plus(GRACE)) ? State.JUST_USED : State.REUSED)
                .orElse(State.UNUSED);
    }
}
