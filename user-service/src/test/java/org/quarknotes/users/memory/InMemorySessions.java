package org.quarknotes.users.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.users.domain.RefreshGrant;
import org.quarknotes.users.domain.RefreshToken.Fingerprint;
import org.quarknotes.users.domain.Session;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.Sessions;
import org.quarknotes.users.domain.UserId;

/** Sessions in maps. */
public final class InMemorySessions implements Sessions {
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final Map<Fingerprint, RefreshGrant> grants = new HashMap<>();

    @Override
    public synchronized void begin(Session session, RefreshGrant first) {
        sessions.put(session.id(), session);
        grants.put(first.fingerprint(), first);
    }

    @Override
    public synchronized Optional<Session> find(UserId owner, SessionId id) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.owner().equals(owner));
    }

    @Override
    public synchronized Optional<RefreshGrant> findGrant(Fingerprint fingerprint) {
        return Optional.ofNullable(grants.get(fingerprint));
    }

    @Override
    public synchronized Rotation rotate(Session session, RefreshGrant used, RefreshGrant successor) {
        if (!sessions.containsKey(session.id())) {
            return new Rotation.SessionEnded();
        }
        var current = grants.get(used.fingerprint());
        if (current.usedAt().isPresent()) {
            return new Rotation.AlreadyUsed(current);
        }
        sessions.put(session.id(), session);
        grants.put(used.fingerprint(), used);
        grants.put(successor.fingerprint(), successor);
        return new Rotation.Rotated();
    }

    @Override
    public synchronized void end(UserId owner, SessionId id) {
        sessions.remove(id);
    }
}
