package org.quarknotes.notify.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.quarknotes.notify.domain.Burst;
import org.quarknotes.notify.domain.Inboxes;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;

/** {@link Inboxes} in DynamoDB: one partition a person, so a page is one Query. */
@ApplicationScoped
class DynamoInboxes implements Inboxes {
    private final InboxPages pages;
    private final Deliveries deliveries;
    private final Readings readings;
    private final Departures departures;

    DynamoInboxes(InboxPages pages, Deliveries deliveries, Readings readings, Departures departures) {
        this.pages = pages;
        this.deliveries = deliveries;
        this.readings = readings;
        this.departures = departures;
    }

    @Override
    public Delivery deliver(String eventId, Notification notification) {
        return deliveries.deliver(eventId, notification, Optional.empty());
    }

    @Override
    public Delivery deliver(String eventId, Notification notification, Burst burst) {
        return deliveries.deliver(eventId, notification, Optional.of(burst));
    }

    @Override
    public Page list(UserId recipient, int limit, Optional<String> cursor) {
        return pages.list(recipient, limit, cursor);
    }

    @Override
    public Page unread(UserId recipient, int limit, Optional<String> cursor) {
        return pages.unread(recipient, limit, cursor);
    }

    @Override
    public long countUnread(UserId recipient) {
        return pages.countUnread(recipient);
    }

    @Override
    public void markRead(UserId recipient, String id) {
        readings.markRead(recipient, id);
    }

    @Override
    public void markAllRead(UserId recipient) {
        readings.markAllRead(recipient);
    }

    @Override
    public List<Notification> after(UserId recipient, Optional<String> last, int limit) {
        return pages.after(recipient, last, limit);
    }

    @Override
    public Optional<String> last(UserId recipient) {
        return pages.last(recipient);
    }

    @Override
    public Erasure erase(String eventId, UserId person) {
        return departures.erase(eventId, person);
    }
}
