package org.quarknotes.notify.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.SortKey;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notify.domain.Inboxes;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link Inboxes} in DynamoDB: one partition a person, so a page is one Query. */
@ApplicationScoped
class DynamoInboxes implements Inboxes {
    private final Table table;
    private final Cursors cursors;
    private final Deliveries deliveries;
    private final Departures departures;

    DynamoInboxes(Table table, Cursors cursors, Deliveries deliveries, Departures departures) {
        this.table = table;
        this.cursors = cursors;
        this.deliveries = deliveries;
        this.departures = departures;
    }

    @Override
    public Delivery deliver(String eventId, Notification notification) {
        return deliveries.deliver(eventId, notification);
    }

    @Override
    public Erasure erase(String eventId, UserId person) {
        return departures.erase(eventId, person);
    }

    @Override
    public Page list(UserId recipient, int limit, Optional<String> cursor) {
        var binding = "notifications " + recipient.text();
        var page = table.page(Query.of(NotificationItems.NOTIFICATION, recipient.text())
                .newestFirst(true)
                .limit(limit)
                .startingAfter(cursor.map(given -> open(binding, given)).orElse(Map.of())));
        return new Page(page.items(), page.more() ? Optional.of(cursors.seal(binding, page.last())) : Optional.empty());
    }

    @Override
    public List<Notification> after(UserId recipient, Optional<String> last, int limit) {
        var all = Query.of(NotificationItems.NOTIFICATION, recipient.text());
        return table.page(last.map(id -> all.sortKey(SortKey.greaterThan(id)))
                        .orElse(all)
                        .limit(limit))
                .items();
    }

    @Override
    public Optional<String> last(UserId recipient) {
        return table
                .page(Query.of(NotificationItems.NOTIFICATION, recipient.text())
                        .newestFirst(true)
                        .limit(1))
                .items()
                .stream()
                .map(Notification::id)
                .findFirst();
    }

    private Map<String, AttributeValue> open(String binding, String cursor) {
        try {
            return cursors.open(binding, cursor);
        } catch (Cursors.InvalidCursor e) {
            throw new InvalidCursor();
        }
    }
}
