package org.quarknotes.users.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.quarknotes.users.domain.RefreshToken.Fingerprint;

/**
 * What we keep of a refresh token. It is unused until it is exchanged for its successor, and then kept until it would have
 * expired, so that a second use is noticed.
 *
 * @param usedAt when it was exchanged for its successor
 */
public record RefreshGrant(
        Fingerprint fingerprint, SessionId session, UserId owner, Instant expiresAt, Optional<Instant> usedAt) {
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

    RefreshGrant used(Instant now) {
        return new RefreshGrant(fingerprint, session, owner, expiresAt, Optional.of(now));
    }

    boolean isUsed() {
        return usedAt.isPresent();
    }

    State stateAt(Instant now) {
        if (!now.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        return usedAt.map(used -> now.isBefore(used.plus(GRACE)) ? State.JUST_USED : State.REUSED)
                .orElse(State.UNUSED);
    }
}
