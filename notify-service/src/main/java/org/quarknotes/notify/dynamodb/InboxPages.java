package org.quarknotes.notify.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.dynamo.BatchGet;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Page;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.SortKey;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notify.domain.Inboxes;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.dynamodb.InboxItems.Head;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads inboxes page by page. */
@ApplicationScoped
class InboxPages {
    private final Table table;
    private final Cursors cursors;

    InboxPages(Table table, Cursors cursors) {
        this.table = table;
        this.cursors = cursors;
    }

    Inboxes.Page list(UserId recipient, int limit, Optional<String> cursor) {
        var binding = "notifications " + recipient.text();
        var page = table.page(Query.of(NotificationItems.NOTIFICATION, recipient.text())
                .where(NotificationItems.HIDDEN.missing())
                .newestFirst(true)
                .limit(limit)
                .startingAfter(start(binding, cursor)));
        return new Inboxes.Page(told(page.items()), next(binding, page));
    }

    /** The markers tell which; what was read or erased between the two looks is passed over. */
    Inboxes.Page unread(UserId recipient, int limit, Optional<String> cursor) {
        var binding = "unread notifications " + recipient.text();
        var page = table.page(Query.of(InboxItems.UNREAD, recipient.text())
                .newestFirst(true)
                .limit(limit)
                .startingAfter(start(binding, cursor)));
        var keys = page.items().stream()
                .map(marker -> NotificationItems.key(recipient, marker.notification()))
                .toList();
        var unread = all(keys).stream().filter(item -> !item.isRead()).toList();
        return new Inboxes.Page(told(unread), next(binding, page));
    }

    /** In this order, however long capacity lacks. */
    private List<NotificationItem> all(List<Key> keys) {
        var found = new HashMap<Key, NotificationItem>();
        for (var left = keys; !left.isEmpty(); ) {
            var batch = table.batchGet(BatchGet.of(NotificationItems.NOTIFICATION, left));
            found.putAll(batch.found());
            left = batch.leftovers();
        }
        return keys.stream().filter(found::containsKey).map(found::get).toList();
    }

    long countUnread(UserId recipient) {
        return head(recipient).map(Head::unread).orElse(0L);
    }

    Optional<String> last(UserId recipient) {
        return head(recipient).map(Head::last);
    }

    private Optional<Head> head(UserId recipient) {
        return table.get(InboxItems.HEAD, InboxItems.headOf(recipient));
    }

    List<Notification> after(UserId recipient, Optional<String> last, int limit) {
        var all = Query.of(NotificationItems.NOTIFICATION, recipient.text()).where(NotificationItems.MUTED.missing());
        var rest = last.map(id -> all.sortKey(SortKey.greaterThan(id))).orElse(all);
        var found = new ArrayList<NotificationItem>();
        for (Map<String, AttributeValue> start = Map.of(); found.size() < limit; ) {
            var page = table.page(rest.limit(limit - found.size()).startingAfter(start));
            found.addAll(page.items());
            if (!page.more()) {
                break;
            }
            start = page.last();
        }
        return told(found);
    }

    private static List<Notification> told(List<NotificationItem> items) {
        return items.stream().map(NotificationItem::told).toList();
    }

    private Optional<String> next(String binding, Page<?> page) {
        return page.more() ? Optional.of(cursors.seal(binding, page.last())) : Optional.empty();
    }

    private Map<String, AttributeValue> start(String binding, Optional<String> cursor) {
        return cursor.map(given -> open(binding, given)).orElse(Map.of());
    }

    private Map<String, AttributeValue> open(String binding, String cursor) {
        try {
            return cursors.open(binding, cursor);
        } catch (Cursors.InvalidCursor e) {
            throw new Inboxes.InvalidCursor();
        }
    }
}
