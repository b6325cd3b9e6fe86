package org.quarknotes.users.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.SortKey;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.users.domain.Credential;
import org.quarknotes.users.domain.Session;
import org.quarknotes.users.domain.Sessions.Ending;
import org.quarknotes.users.domain.UserId;

/** Ends sessions: removes them, and notes that they ended, so that their access tokens are refused. */
@ApplicationScoped
class EndingSessions {
    private static final int AT_ONCE = 100;

    private final Table table;
    private final Clock clock;

    EndingSessions(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @param more what is to happen in the same transaction */
    Ending end(Session session, Write... more) {
        var writes = new ArrayList<Write>();
        writes.add(Write.delete(SessionItems.SESSION.keyOf(session), Condition.anItem()));
        writes.add(Write.put(SessionItems.ENDED, new SessionItems.Ended(session.id(), clock.instant())));
        writes.addAll(List.of(more));
        if (table.write(writes) instanceof Outcome.Refused) {
            return Ending.ENDED_BEFORE;
        }
        removeGrants(session);
        return Ending.ENDED;
    }

    /** Ends what belongs to a former epoch of the person's credential, or all if there is none any more. */
    void outdated(UserId person) {
        var epoch =
                table.get(UserItems.CREDENTIAL, UserItems.credentialOf(person)).map(Credential::epoch);
        var sessions = Query.of(SessionItems.SESSION, person.toString()).limit(AT_ONCE);
        table.forEach(sessions, session -> {
            if (epoch.isEmpty() || session.epoch() != epoch.get()) {
                end(session);
            }
        });
    }

    /** They are good for nothing without their session, and need not wait until they expire. */
    private void removeGrants(Session session) {
        var grants = Query.of(SessionItems.REFRESH_GRANT, session.owner().toString())
                .sortKey(SortKey.startsWith(session.id().toString()))
                .limit(AT_ONCE);
        for (var page : table.pages(grants)) {
            var deletions = page.items().stream()
                    .map(SessionItems.REFRESH_GRANT::keyOf)
                    .map(Write::delete)
                    .toList();
            if (!deletions.isEmpty()) {
                table.batchWrite(deletions);
            }
        }
    }
}
