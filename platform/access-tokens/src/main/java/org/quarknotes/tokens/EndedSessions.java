package org.quarknotes.tokens;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;

/**
 * The sign-ins that have ended although access tokens of them may not have expired. They are asked at each use of a
 * token, so knowing must cost nothing; finding out happens apart from that, in {@link #renew()}.
 */
public interface EndedSessions {
    /** Whether this session has ended, as far as is known. Never blocks. */
    boolean has(String sessionId);

    /**
     * Whether the caller is the one who should call {@link #renew()} now, off the event loop. Says so to one caller of
     * many; the others go on with what is known. Never blocks.
     */
    default boolean claimRenewal() {
        return false;
    }

    /** Finds out what has ended, if that is due. May block for as long as one question takes. Never throws. */
    default void renew() {}

    /** For issuers that do not tell: their tokens are good until they expire. */
    static EndedSessions untold() {
        return sessionId -> false;
    }

    /** As somebody lists them, who is asked every 15 s at most, by one thread. While that fails, the last list holds. */
    static EndedSessions listedBy(Source source, Clock clock) {
        return new ListedSessions(source, clock);
    }

    /** Who knows the sessions that have ended. */
    @FunctionalInterface
    interface Source {
        /**
         * All that have ended for as long as one of their tokens might still be good.
         *
         * @throws IOException when they cannot be had
         */
        Set<String> list() throws IOException;
    }
}
