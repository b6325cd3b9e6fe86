package org.quarknotes.notify.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Row;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.Inboxes;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.Notification.Wording;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.outbox.ConsumedEvents;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link Inboxes} in DynamoDB: one partition a person, so a page is one Query. */
@ApplicationScoped
class DynamoInboxes implements Inboxes {
    static final EntityType<Notification> NOTIFICATION = EntityType.<Notification>named("notification")
            .key("USER#{recipient}", "N#{id}")
            .text("id", Notification::id)
            .text("recipient", told -> told.recipient().text())
            .text("kind", told -> told.kind().code())
            .text("title", told -> told.wording().title())
            .text("text", told -> told.wording().text())
            .text("link", Notification::link)
            .optional("actor", told -> told.actor().map(actor -> AttributeValue.fromS(actor.text())))
            .optionalInstant("readAt", Notification::readAt)
            .instant("createdAt", Notification::createdAt)
            .readBy(row -> new Notification(
                    row.text("id"),
                    new UserId(row.text("recipient")),
                    Kind.of(row.text("kind")),
                    new Wording(row.text("title"), row.text("text")),
                    row.text("link"),
                    row.optional("actor", Row::text).map(UserId::new),
                    row.optional("readAt", Row::instant),
                    row.instant("createdAt")));

    private final Table table;
    private final Cursors cursors;
    private final ConsumedEvents consumed;
    private final Clock clock;

    DynamoInboxes(Table table, Cursors cursors, ConsumedEvents consumed, Clock clock) {
        this.table = table;
        this.cursors = cursors;
        this.consumed = consumed;
        this.clock = clock;
    }

    @Override
    public Delivery deliver(String eventId, Notification notification) {
        var outcome = table.write(
                consumed.firstTime(eventId, clock.instant()),
                Write.put(NOTIFICATION, notification, Condition.noItem()));
        return switch (outcome) {
            case Outcome.Written _ -> Delivery.DELIVERED;
            case Outcome.Refused refused when refused.at(0) -> Delivery.DELIVERED_BEFORE;
            case Outcome.Refused refused ->
                throw new IllegalStateException("a new notification got the id of another: " + notification.id());
        };
    }

    @Override
    public Page list(UserId recipient, int limit, Optional<String> cursor) {
        var binding = "notifications " + recipient.text();
        var page = table.page(Query.of(NOTIFICATION, recipient.text())
                .newestFirst(true)
                .limit(limit)
                .startingAfter(cursor.map(given -> open(binding, given)).orElse(Map.of())));
        return new Page(page.items(), page.more() ? Optional.of(cursors.seal(binding, page.last())) : Optional.empty());
    }

    private Map<String, AttributeValue> open(String binding, String cursor) {
        try {
            return cursors.open(binding, cursor);
        } catch (Cursors.InvalidCursor e) {
            throw new InvalidCursor();
        }
    }
}
