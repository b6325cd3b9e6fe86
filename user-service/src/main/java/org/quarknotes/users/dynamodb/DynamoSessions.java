package org.quarknotes.users.dynamodb;

import static org.quarknotes.users.dynamodb.SessionItems.REFRESH_GRANT;
import static org.quarknotes.users.dynamodb.SessionItems.SESSION;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.users.domain.RefreshGrant;
import org.quarknotes.users.domain.RefreshToken.Fingerprint;
import org.quarknotes.users.domain.Session;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.Sessions;
import org.quarknotes.users.domain.UserId;

/** Sessions in the users table. */
@ApplicationScoped
class DynamoSessions implements Sessions {
    /** Positions in the transaction of {@link #rotate}. */
    private static final int THE_SESSION = 0;

    private static final int THE_USED = 1;

    private final Table table;

    DynamoSessions(Table table) {
        this.table = table;
    }

    @Override
    public void begin(Session session, RefreshGrant first) {
        var outcome = table.write(
                Write.put(SESSION, session, Condition.noItem()), Write.put(REFRESH_GRANT, first, Condition.noItem()));
        if (outcome instanceof Outcome.Refused) {
            throw new IllegalStateException("the new session " + session.id() + " exists already");
        }
    }

    @Override
    public Optional<Session> find(UserId owner, SessionId id) {
        return table.get(SESSION, SESSION.key(owner.toString(), id.toString()));
    }

    @Override
    public Optional<RefreshGrant> findGrant(Fingerprint fingerprint) {
        return table.get(REFRESH_GRANT, REFRESH_GRANT.key(fingerprint.hex()));
    }

    @Override
    public Rotation rotate(Session session, RefreshGrant used, RefreshGrant successor) {
        var outcome = table.write(
                Write.put(SESSION, session, Condition.anItem()),
                Write.put(REFRESH_GRANT, used, unused()),
                Write.put(REFRESH_GRANT, successor, Condition.noItem()));
        return switch (outcome) {
            case Outcome.Written _ -> new Rotation.Rotated();
            case Outcome.Refused refused when refused.at(THE_SESSION) -> new Rotation.SessionEnded();
            case Outcome.Refused refused -> new Rotation.AlreadyUsed(usedBefore(refused));
        };
    }

    private static Condition unused() {
        return Condition.all(Condition.anItem(), Condition.absent(SessionItems.USED_AT));
    }

    private static RefreshGrant usedBefore(Outcome.Refused refused) {
        return refused.standing(THE_USED, REFRESH_GRANT)
                .orElseThrow(() -> new IllegalStateException("a refresh token vanished while it was exchanged"));
    }

    @Override
    public void end(UserId owner, SessionId id) {
        table.write(Write.delete(SESSION.key(owner.toString(), id.toString())));
    }
}
