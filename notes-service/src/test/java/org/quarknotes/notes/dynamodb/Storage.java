package org.quarknotes.notes.dynamodb;

import java.time.Clock;
import java.time.Duration;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notes.domain.Leftovers;
import org.quarknotes.notes.domain.UseCases;
import org.quarknotes.outbox.ConsumedEvents;
import org.quarknotes.outbox.Outbox;

/** The whole adapter on a table, put together as the container does it. */
final class Storage {
    final Table table;
    final Outbox outbox = new Outbox(2);
    final TagIndex tags;
    final FollowUps followUps;
    final DynamoNotes notes;
    final DynamoBelongings belongings;
    final DynamoErasures erasures;

    Storage(Table table, Clock clock) {
        this.table = table;
        var cursors = new PageCursors(new Cursors("a secret of at least 32 characters"));
        var events = new NoteEvents();
        tags = new TagIndex(table, clock);
        followUps = new FollowUps(table, tags, new Remains(table), clock);
        var grants = new DynamoGrants(table, cursors, outbox, events);
        belongings = new DynamoBelongings(table, grants, followUps);
        erasures = new DynamoErasures(table, new ConsumedEvents(Duration.ofDays(30)));
        notes = new DynamoNotes(
                table, new NoteLists(table, cursors, clock), grants, new Commits(table, outbox, events, followUps));
    }

    /** All use cases over it. */
    UseCases useCases(Clock clock) {
        return new UseCases(notes, followUps, belongings, erasures, clock);
    }

    /** Clears at a time when everything that was ever left is due. */
    static Leftovers late(Table table, Clock now) {
        return most -> new Storage(table, Clock.offset(now, Duration.ofHours(1))).followUps.clear(most);
    }
}
