package org.quarknotes.notify.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.Inboxes.Delivery;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.dynamodb.NotificationItems.Cause;
import org.quarknotes.outbox.ConsumedEvents;

/**
 * Puts notifications into inboxes, in one transaction with the event's id and with a look at the tombstones: whoever is
 * erased at the same moment either has the notification removed or does not get it.
 */
@ApplicationScoped
class Deliveries {
    private static final int EVENT = 0;
    private static final int RECIPIENT = 1;
    private static final int ACTOR = 4;

    private final Table table;
    private final ConsumedEvents consumed;
    private final Announcements announcements;
    private final Clock clock;

    Deliveries(Table table, ConsumedEvents consumed, Announcements announcements, Clock clock) {
        this.table = table;
        this.consumed = consumed;
        this.announcements = announcements;
        this.clock = clock;
    }

    Delivery deliver(String eventId, Notification notification) {
        return switch (table.write(writes(eventId, notification))) {
            case Outcome.Written _ -> Delivery.DELIVERED;
            case Outcome.Refused refused when refused.at(EVENT) -> Delivery.DELIVERED_BEFORE;
            case Outcome.Refused refused when refused.at(RECIPIENT) -> ofNobody(eventId);
            case Outcome.Refused refused when other(notification).isPresent() && refused.at(ACTOR) -> ofNobody(eventId);
            case Outcome.Refused _ ->
                throw new IllegalStateException("a new notification got the id of another: " + notification.id());
        };
    }

    private List<Write> writes(String eventId, Notification notification) {
        var now = clock.instant();
        var writes = new ArrayList<Write>();
        writes.add(consumed.firstTime(eventId, now));
        writes.add(Tombstones.missing(notification.recipient(), now));
        writes.add(Write.put(NotificationItems.NOTIFICATION, notification, Condition.noItem()));
        Cause.of(notification).ifPresent(cause -> writes.add(Write.put(NotificationItems.CAUSE, cause)));
        other(notification).ifPresent(actor -> writes.add(Tombstones.missing(actor, now)));
        writes.addAll(announcements.of(notification));
        return writes;
    }

    /** Who caused it, unless they tell themselves. */
    private static Optional<UserId> other(Notification notification) {
        return notification.actor().filter(actor -> !actor.equals(notification.recipient()));
    }

    private Delivery ofNobody(String eventId) {
        table.write(consumed.firstTime(eventId, clock.instant()));
        return Delivery.NOBODY_THERE;
    }
}
