package org.quarknotes.notify.dynamodb;

import java.time.Clock;
import java.time.Duration;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Table;
import org.quarknotes.outbox.ConsumedEvents;

/** The adapter on a table, put together as the container does it. */
final class Storage {
    private static final Duration MONTH = Duration.ofDays(30);

    private Storage() {}

    static DynamoInboxes inboxes(Table table, Clock clock) {
        return inboxes(table, new Cursors("a secret of at least 32 characters"), clock);
    }

    static DynamoInboxes inboxes(Table table, Cursors cursors, Clock clock) {
        var consumed = new ConsumedEvents(MONTH);
        return new DynamoInboxes(
                new InboxPages(table, cursors),
                new Deliveries(table, consumed, new Announcements(), clock),
                new Readings(table, clock),
                new Departures(table, consumed, new Tombstones(MONTH), clock));
    }

    static DynamoReaders readers(Table table, Clock clock) {
        return new DynamoReaders(table, new Tombstones(MONTH), clock);
    }
}
