package org.quarknotes.users.dynamodb;

import static org.quarknotes.users.dynamodb.SessionItems.REFRESH_GRANT;
import static org.quarknotes.users.dynamodb.SessionItems.SESSION;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.SortKey;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.users.domain.Arrival;
import org.quarknotes.users.domain.ClientAddress;
import org.quarknotes.users.domain.Credential;
import org.quarknotes.users.domain.Deed;
import org.quarknotes.users.domain.Familiarity;
import org.quarknotes.users.domain.Origin;
import org.quarknotes.users.domain.Page;
import org.quarknotes.users.domain.RefreshGrant;
import org.quarknotes.users.domain.RefreshToken;
import org.quarknotes.users.domain.Session;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.Sessions;
import org.quarknotes.users.domain.UserId;

/** Sessions in the users table. */
@ApplicationScoped
class DynamoSessions implements Sessions {
    /** Position of the used grant in the transaction of {@link #rotate}. */
    private static final int THE_USED = 0;

    private static final int ENDED_AT_ONCE = 1_000;

    private final Table table;
    private final PageCursors cursors;
    private final EndingSessions ending;
    private final DynamoAudit audit;
    private final FamiliarDevices devices;
    private final Commits commits;

    DynamoSessions(
            Table table,
            PageCursors cursors,
            EndingSessions ending,
            DynamoAudit audit,
            FamiliarDevices devices,
            Commits commits) {
        this.table = table;
        this.cursors = cursors;
        this.ending = ending;
        this.audit = audit;
        this.devices = devices;
        this.commits = commits;
    }

    @Override
    public Beginning begin(Arrival arrival, Deed deed) {
        var session = arrival.session();
        var writes = new ArrayList<>(List.of(
                inForce(session),
                Write.put(SESSION, session, Condition.noItem()),
                Write.put(REFRESH_GRANT, arrival.first(), Condition.noItem()),
                audit.entry(deed)));
        writes.addAll(devices.begun(arrival, deed.origin()));
        return switch (commits.arrive(arrival, writes)) {
            case Outcome.Written _ -> Beginning.BEGUN;
            case Outcome.Refused refused when refused.at(0) -> Beginning.OUTDATED;
            case Outcome.Refused refused
            when refused.at(1) || refused.at(2) ->
                throw new IllegalStateException("the new session " + session.id() + " exists already");
            case Outcome.Refused _ -> Beginning.OVERTAKEN;
        };
    }

    @Override
    public Familiarity familiarity(UserId owner, Origin origin) {
        return devices.familiarity(owner, origin);
    }

    @Override
    public Optional<Instant> lastBegun(UserId owner, ClientAddress address) {
        return devices.lastBegun(owner, address);
    }

    @Override
    public Optional<Session> find(UserId owner, SessionId id) {
        var epoch =
                table.get(UserItems.CREDENTIAL, UserItems.credentialOf(owner)).map(Credential::epoch);
        return table.get(SESSION, SessionItems.sessionOf(owner, id))
                .filter(session -> epoch.equals(Optional.of(session.epoch())));
    }

    @Override
    public Optional<RefreshGrant> findGrant(RefreshToken token) {
        return table.get(
                REFRESH_GRANT,
                REFRESH_GRANT.key(
                        token.owner().toString(),
                        token.session().toString(),
                        token.fingerprint().hex()));
    }

    @Override
    public Rotation rotate(Session session, RefreshGrant used, RefreshGrant successor) {
        var outcome = table.write(
                Write.put(REFRESH_GRANT, used, Condition.anItem().and(SessionItems.USED_AT.missing())),
                Write.put(REFRESH_GRANT, successor, Condition.noItem()),
                Write.put(SESSION, session, Condition.anItem()),
                inForce(session));
        return switch (outcome) {
            case Outcome.Written _ -> new Rotation.Rotated();
            case Outcome.Refused refused ->
                refused.standing(THE_USED, REFRESH_GRANT)
                        .<Rotation>map(Rotation.AlreadyUsed::new)
                        .orElseGet(Rotation.SessionEnded::new);
        };
    }

    @Override
    public Ending end(Session session, Deed deed) {
        return ending.end(session, audit.entry(deed));
    }

    @Override
    public Page<Session> of(UserId owner, int limit, Optional<String> cursor) {
        var binding = "sessions " + owner;
        var page = table.page(Query.of(SESSION, owner.toString())
                .newestFirst(true)
                .limit(limit)
                .startingAfter(cursors.open(binding, cursor)));
        return new Page<>(page.items(), cursors.next(binding, page));
    }

    @Override
    public Set<SessionId> endedSince(Instant time) {
        var ended = new HashSet<SessionId>();
        var since = SortKey.atLeast(Kinds.instant().write(time).s());
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            table.forEach(
                    Query.of(SessionItems.ENDED, Integer.toString(shard))
                            .sortKey(since)
                            .limit(ENDED_AT_ONCE),
                    each -> ended.add(each.id()));
        }
        return ended;
    }

    /** Refused when the session's epoch is over, because the password was changed or the account disabled or deleted. */
    private static Write inForce(Session session) {
        return Write.check(UserItems.credentialOf(session.owner()), UserItems.EPOCH.is(session.epoch()));
    }
}
