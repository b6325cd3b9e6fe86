package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Seeing where one is signed in, and ending that. */
@ApplicationScoped
public class OwnSessions {
    private final Sessions sessions;
    private final Users users;
    private final Clock clock;

    public OwnSessions(Sessions sessions, Users users, Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.clock = clock;
    }

    /**
     * The caller's sessions that have not ended, the latest first.
     *
     * @param limit how many at most; a page may have fewer although there are more
     */
    public Page<Session> list(Caller caller, int limit, Optional<String> cursor) {
        var credential = users.credentialOf(caller.id());
        var page = sessions.of(caller.id(), limit, cursor);
        var open = page.items().stream()
                .filter(session -> credential
                        .filter(current -> session.isOpen(current, clock.instant()))
                        .isPresent())
                .toList();
        return new Page<>(open, page.nextCursor());
    }

    /**
     * Signs the caller out of a session.
     *
     * @throws Rejection.NothingThere when it is no open session of the caller's
     */
    public void end(Caller caller, SessionId id) {
        var now = clock.instant();
        var session = sessions.find(caller.id(), id)
                .filter(found -> now.isBefore(found.expiresAt()))
                .orElseThrow(Rejection.NothingThere::new);
        if (sessions.end(session, caller.deed(Deed.Kind.SESSION_ENDED, now)) == Sessions.Ending.ENDED_BEFORE) {
            throw new Rejection.NothingThere();
        }
    }
}
