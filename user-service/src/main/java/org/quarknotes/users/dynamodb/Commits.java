package org.quarknotes.users.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.outbox.Outbox;
import org.quarknotes.users.domain.Arrival;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.UserId;

/** Commits changes that others must hear of, or after which there is something left to do. */
@ApplicationScoped
class Commits {
    private final Table table;
    private final FollowUps followUps;
    private final Outbox outbox;
    private final UserEvents events;

    Commits(Table table, FollowUps followUps, Outbox outbox, UserEvents events) {
        this.table = table;
        this.followUps = followUps;
        this.outbox = outbox;
        this.events = events;
    }

    /** The write that tells others of a new person. */
    Write registered(Profile profile) {
        return outbox.record(events.registered(profile));
    }

    /** Performs a change after which sessions of former epochs are over. */
    boolean endSessions(UserId person, List<Write> change) {
        return commit(followUps.of(FollowUp.Task.END_SESSIONS, person), change);
    }

    /** Performs a change after which the person is gone, here and everywhere. */
    boolean leave(Profile profile, Instant at, List<Write> change) {
        var writes = new ArrayList<>(change);
        writes.add(outbox.record(events.deleted(profile, at)));
        var left = commit(followUps.of(FollowUp.Task.ERASE, profile.id()), writes);
        if (left) {
            outbox.committed();
        }
        return left;
    }

    /** Performs the writes with which a session begins, and tells its owner if they should hear of it. */
    Outcome arrive(Arrival arrival, List<Write> beginning) {
        if (!arrival.isOnNewDevice()) {
            return table.write(beginning);
        }
        var writes = new ArrayList<>(beginning);
        writes.add(outbox.record(events.newDevice(arrival)));
        var outcome = table.write(writes);
        if (outcome instanceof Outcome.Written) {
            outbox.committed();
        }
        return outcome;
    }

    private boolean commit(FollowUp followUp, List<Write> change) {
        var writes = new ArrayList<>(change);
        writes.add(FollowUps.record(followUp));
        if (table.write(writes) instanceof Outcome.Refused) {
            return false;
        }
        followUps.attempt(followUp);
        return true;
    }
}
