package org.quarknotes.users.domain;

import java.util.Optional;
import org.quarknotes.users.domain.RefreshToken.Fingerprint;

/** Every session that has not ended, and every refresh token that was given out. */
public interface Sessions {
    void begin(Session session, RefreshGrant first);

    Optional<Session> find(UserId owner, SessionId id);

    Optional<RefreshGrant> findGrant(Fingerprint fingerprint);

    /**
     * Exchanges a grant for its successor, if it is still unused and its session has not ended; all of it or nothing.
     *
     * @param session as it will be
     * @param used the grant, marked as used
     * @param successor the grant that takes its place
     */
    Rotation rotate(Session session, RefreshGrant used, RefreshGrant successor);

    /** Ends the session, and with it the life of its refresh tokens. */
    void end(UserId owner, SessionId id);

    /** What became of {@link #rotate}. */
    sealed interface Rotation {
        record Rotated() implements Rotation {}

        /** Somebody was faster. */
        record AlreadyUsed(RefreshGrant grant) implements Rotation {}

        record SessionEnded() implements Rotation {}
    }
}
