package org.quarknotes.users.dynamodb;

import java.time.Clock;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Table;
import org.quarknotes.outbox.Outbox;
import org.quarknotes.users.domain.ApiKeys;
import org.quarknotes.users.domain.Sessions;
import org.quarknotes.users.domain.Users;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The adapters, put together by hand. */
public final class Adapters {
    private static final String SECRET = "a secret that only this test knows, no one else";

    private final Table table;
    private final PageCursors cursors = new PageCursors(new Cursors(SECRET));
    private final Pseudonyms pseudonyms = new Pseudonyms(SECRET);
    private final Clock clock;

    public Adapters(DynamoDbClient client, Clock clock) {
        this.table = new Table(client, "users");
        this.clock = clock;
    }

    DynamoAudit audit() {
        return new DynamoAudit(table, cursors, pseudonyms);
    }

    private Commits commits() {
        return new Commits(table, followUps(), new Outbox(4), new UserEvents());
    }

    public Users users() {
        return new DynamoUsers(
                table,
                pseudonyms,
                audit(),
                commits(),
                new Directory(table, new Cursors(SECRET)),
                new Registrations(table, pseudonyms));
    }

    public Sessions sessions() {
        return new DynamoSessions(
                table,
                cursors,
                new EndingSessions(table, clock),
                audit(),
                new FamiliarDevices(table, pseudonyms),
                commits());
    }

    DynamoGuesses guesses() {
        return new DynamoGuesses(table, pseudonyms);
    }

    public ApiKeys apiKeys() {
        return new DynamoApiKeys(table, cursors, audit());
    }

    FollowUps followUps() {
        var ending = new EndingSessions(table, clock);
        return new FollowUps(table, ending, new Remains(table, ending), clock);
    }
}
