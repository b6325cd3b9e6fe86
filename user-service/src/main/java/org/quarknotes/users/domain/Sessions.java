package org.quarknotes.users.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Every session that has not ended, every refresh token that was given out for it, and which sessions ended lately. */
public interface Sessions {
    /**
     * Begins the session if its epoch is still that of its owner's credential, notes with which device it began, and tells
     * its owner if that is a new one; all of it or nothing.
     *
     * @param deed says whence it came
     */
    Beginning begin(Arrival arrival, Deed deed);

    /** How well the account knows the device that a request came from. */
    Familiarity familiarity(UserId owner, Origin origin);

    /** The session, unless it has ended; one of a former epoch has, whether or not it has been removed yet. */
    Optional<Session> find(UserId owner, SessionId id);

    /** When a session of this person last began at this address; forgotten after 90 days. */
    Optional<Instant> lastBegun(UserId owner, ClientAddress address);

    /** What is kept of this token. */
    Optional<RefreshGrant> findGrant(RefreshToken token);

    /**
     * Exchanges a grant for its successor, if it is still unused and its session has not ended; all of it or nothing.
     *
     * @param session as it will be
     * @param used the grant, marked as used
     * @param successor the grant that takes its place
     */
    Rotation rotate(Session session, RefreshGrant used, RefreshGrant successor);

    /** Ends the session, and with it the life of its refresh tokens. */
    Ending end(Session session, Deed deed);

    /**
     * A person's sessions, also those that have expired or are of a former epoch, the latest first.
     *
     * @param limit how many at most, 1 to 100
     * @throws InvalidCursor when the cursor was altered, or given for something else
     */
    Page<Session> of(UserId owner, int limit, Optional<String> cursor);

    /** The sessions that ended at this time or later, for which access tokens may still be about. */
    Set<SessionId> endedSince(Instant time);

    /** What became of {@link #begin}. */
    enum Beginning {
        BEGUN,
        /** The password was changed, or the account disabled or deleted, since the credential was read. */
        OUTDATED,
        /** What was not known of the device is known by now: somebody else signed in with it. */
        OVERTAKEN
    }

    /** What became of {@link #end}. */
    enum Ending {
        ENDED,
        ENDED_BEFORE
    }

    /** What became of {@link #rotate}. */
    sealed interface Rotation {
        record Rotated() implements Rotation {}

        /** Somebody was faster. */
        record AlreadyUsed(RefreshGrant grant) implements Rotation {}

        record SessionEnded() implements Rotation {}
    }
}
