package org.quarknotes.users.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quarknotes.users.domain.Arrival;
import org.quarknotes.users.domain.ClientAddress;
import org.quarknotes.users.domain.ClientName;
import org.quarknotes.users.domain.Credential;
import org.quarknotes.users.domain.Deed;
import org.quarknotes.users.domain.Familiarity;
import org.quarknotes.users.domain.Origin;
import org.quarknotes.users.domain.Page;
import org.quarknotes.users.domain.RefreshGrant;
import org.quarknotes.users.domain.RefreshToken;
import org.quarknotes.users.domain.RefreshToken.Fingerprint;
import org.quarknotes.users.domain.Session;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.Sessions;
import org.quarknotes.users.domain.UserId;

/** Sessions in maps. */
public final class InMemorySessions implements Sessions {
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final Map<Fingerprint, RefreshGrant> grants = new HashMap<>();
    private final Map<SessionId, Instant> ended = new HashMap<>();
    private final Map<Place, Instant> begun = new HashMap<>();
    private final Map<Tool, Instant> begunWith = new HashMap<>();
    private final Set<UserId> used = new HashSet<>();
    private final List<Session> told = new ArrayList<>();
    private final InMemoryUsers users;
    private final InMemoryAudit audit;
    private final Clock clock;

    private record Place(UserId owner, ClientAddress address) {}

    private record Tool(UserId owner, ClientName client) {}

    public InMemorySessions(InMemoryUsers users, InMemoryAudit audit, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.clock = clock;
        users.follow(this);
    }

    @Override
    public synchronized Beginning begin(Arrival arrival, Deed deed) {
        var session = arrival.session();
        if (!isInForce(session)) {
            return Beginning.OUTDATED;
        }
        if (isOvertaken(arrival, familiarity(session.owner(), deed.origin()))) {
            return Beginning.OVERTAKEN;
        }
        sessions.put(session.id(), session);
        grants.put(arrival.first().fingerprint(), arrival.first());
        begun.put(new Place(session.owner(), deed.origin().address()), session.createdAt());
        begunWith.put(new Tool(session.owner(), deed.origin().client()), session.createdAt());
        used.add(session.owner());
        audit.record(deed);
        if (arrival.isOnNewDevice()) {
            told.add(session);
        }
        return Beginning.BEGUN;
    }

    private static boolean isOvertaken(Arrival arrival, Familiarity now) {
        var known = arrival.known();
        var at = arrival.session().createdAt();
        return (!known.used() && now.used())
                || (!known.knowsAddress(at) && now.knowsAddress(at))
                || (!known.knowsClient(at) && now.knowsClient(at));
    }

    @Override
    public synchronized Familiarity familiarity(UserId owner, Origin origin) {
        return new Familiarity(
                used.contains(owner),
                lastBegun(owner, origin.address()),
                Optional.ofNullable(begunWith.get(new Tool(owner, origin.client()))));
    }

    /** The sessions that this person was told of, because they began on a new device. */
    public synchronized List<SessionId> told(UserId owner) {
        return told.stream()
                .filter(session -> session.owner().equals(owner))
                .map(Session::id)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> lastBegun(UserId owner, ClientAddress address) {
        return Optional.ofNullable(begun.get(new Place(owner, address)));
    }

    @Override
    public synchronized Optional<Session> find(UserId owner, SessionId id) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.owner().equals(owner))
                .filter(this::isInForce);
    }

    @Override
    public synchronized Optional<RefreshGrant> findGrant(RefreshToken token) {
        return Optional.ofNullable(grants.get(token.fingerprint()));
    }

    @Override
    public synchronized Rotation rotate(Session session, RefreshGrant used, RefreshGrant successor) {
        if (!sessions.containsKey(session.id()) || !isInForce(session)) {
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
    public synchronized Ending end(Session session, Deed deed) {
        if (!sessions.containsKey(session.id())) {
            return Ending.ENDED_BEFORE;
        }
        end(session);
        audit.record(deed);
        return Ending.ENDED;
    }

    @Override
    public synchronized Page<Session> of(UserId owner, int limit, Optional<String> cursor) {
        return InMemoryAudit.Pages.page(ownedBy(owner), limit, cursor);
    }

    @Override
    public synchronized Set<SessionId> endedSince(Instant time) {
        return ended.entrySet().stream()
                .filter(each -> !each.getValue().isBefore(time))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The session in which the password was changed goes on. */
    synchronized boolean keep(Session session) {
        return sessions.replace(session.id(), session) != null;
    }

    synchronized void endOutdated(UserId owner) {
        ownedBy(owner).stream().filter(session -> !isInForce(session)).forEach(this::end);
    }

    private void end(Session session) {
        sessions.remove(session.id());
        grants.values().removeIf(grant -> grant.session().equals(session.id()));
        ended.put(session.id(), clock.instant());
    }

    private List<Session> ownedBy(UserId owner) {
        return sessions.values().stream()
                .filter(session -> session.owner().equals(owner))
                .sorted(Comparator.comparing((Session session) -> session.id().toString())
                        .reversed())
                .toList();
    }

    private boolean isInForce(Session session) {
        return users.credentialOf(session.owner()).map(Credential::epoch).equals(Optional.of(session.epoch()));
    }
}
