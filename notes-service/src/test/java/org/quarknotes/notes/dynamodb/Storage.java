package org.quarknotes.notes.dynamodb;

import java.time.Clock;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notes.domain.Leftovers;
import org.quarknotes.outbox.Outbox;

/** The whole adapter on a table, put together as the container does it. */
final class Storage {
    final Table table;
    final Outbox outbox = new Outbox(2);
    final TagIndex tags;
    final FollowUps followUps;
    final DynamoNotes notes;

    Storage(Table table, Clock clock) {
        this.table = table;
        var cursors = new PageCursors(new Cursors("a secret of at least 32 characters"));
        var events = new NoteEvents();
        tags = new TagIndex(table, clock);
        followUps = new FollowUps(table, tags, new Remains(table), clock);
        notes = new DynamoNotes(
                table,
                new NoteLists(table, cursors, clock),
                new DynamoGrants(table, cursors, outbox, events),
                new Commits(table, outbox, events, followUps));
    }

    /** Clears at a time when everything that was ever left is due. */
    static Leftovers late(Table table, Clock now) {
        return most -> new Storage(table, Clock.offset(now, java.time.Duration.ofHours(1))).followUps.clear(most);
    }
}
