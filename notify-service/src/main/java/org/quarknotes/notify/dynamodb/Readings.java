package org.quarknotes.notify.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.SortKey;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Update;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.InboxRejection.NoSuchNotification;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.dynamodb.InboxItems.Head;
import org.quarknotes.notify.dynamodb.InboxItems.Unread;

/** Remembers what people have read: in one transaction the notification, its marker, and the count of markers. */
@ApplicationScoped
class Readings {
    /** Two writes each and one for the head; DynamoDB takes a hundred in a transaction. */
    private static final int PORTION = 40;

    private static final int HEAD = 0;

    private final Table table;
    private final Clock clock;

    Readings(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    void markRead(UserId person, String id) {
        Repetition.untilDone("reading " + id, () -> attempt(person, id));
    }

    private Optional<Boolean> attempt(UserId person, String id) {
        var item = table.get(NotificationItems.NOTIFICATION, NotificationItems.key(person, id))
                .orElseThrow(NoSuchNotification::new);
        if (item.isRead()) {
            return Optional.of(true);
        }
        if (item.isHidden()) {
            table.update(update(person, id, clock.instant()));
            return Optional.of(true);
        }
        return switch (table.write(reading(person, List.of(id)))) {
            case Outcome.Written _ -> Optional.of(true);
            case Outcome.Refused refused when isGone(refused) -> throw new NoSuchNotification();
            case Outcome.Refused _ -> Optional.empty();
        };
    }

    void markAllRead(UserId person) {
        var last = table.get(InboxItems.HEAD, InboxItems.headOf(person)).map(Head::last);
        last.ifPresent(upTo -> {
            while (!Repetition.untilDone("reading all", () -> attemptSome(person, upTo))) {
                // There are more.
            }
        });
    }

    /** Whether these were the last; nothing when they were overtaken. */
    private Optional<Boolean> attemptSome(UserId person, String upTo) {
        var page = table.page(Query.of(InboxItems.UNREAD, person.text())
                .sortKey(SortKey.atMost(upTo))
                .limit(PORTION));
        var ids = page.items().stream().map(Unread::notification).toList();
        if (ids.isEmpty()) {
            return Optional.of(true);
        }
        return switch (table.write(reading(person, ids))) {
            case Outcome.Written _ -> Optional.of(!page.more());
            case Outcome.Refused refused when isGone(refused) -> Optional.of(true);
            case Outcome.Refused _ -> Optional.empty();
        };
    }

    private List<Write> reading(UserId person, List<String> ids) {
        var now = clock.instant();
        var writes = new ArrayList<Write>();
        writes.add(Update.of(InboxItems.HEAD, InboxItems.headOf(person)).add(InboxItems.UNREAD_COUNT, -ids.size()));
        for (var id : ids) {
            writes.add(Write.delete(InboxItems.markerOf(person, id), Condition.anItem()));
            writes.add(update(person, id, now));
        }
        return writes;
    }

    private static Update<NotificationItem> update(UserId person, String id, Instant now) {
        return Update.of(NotificationItems.NOTIFICATION, NotificationItems.key(person, id))
                .set(NotificationItems.READ_AT, now)
                .when(NotificationItems.READ_AT.missing());
    }

    /** Nothing but erasing a person removes the head of their inbox. */
    private static boolean isGone(Outcome.Refused refused) {
        return refused.at(HEAD);
    }
}
