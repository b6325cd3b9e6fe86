package org.quarknotes.notify.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.NotificationIds;
import org.quarknotes.notify.domain.webhooks.Posting;
import org.quarknotes.notify.domain.webhooks.Webhook;

/** What has to be posted to webhooks because of a notification: due from the moment that it is kept. */
@ApplicationScoped
class Announcements {
    private final Table table;
    private final NotificationIds ids;

    Announcements(Table table, NotificationIds ids) {
        this.table = table;
        this.ids = ids;
    }

    /** The writes, for the transaction that keeps the notification; none where nobody listens. */
    List<Write> of(Notification notification) {
        return DynamoWebhooks.of(table, notification.recipient()).stream()
                .filter(webhook -> webhook.wants(notification.kind()))
                .map(webhook -> posting(webhook, notification))
                .flatMap(posting -> DynamoPostings.added(posting).stream())
                .toList();
    }

    private Posting posting(Webhook webhook, Notification notification) {
        return Posting.of(
                ids.next(),
                webhook.owner(),
                webhook.id(),
                notification.kind().code(),
                Optional.of(notification.id()),
                notification.createdAt());
    }
}
