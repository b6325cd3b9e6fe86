package org.quarknotes.notify.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.Notification;

/** What has to be posted to webhooks because of a notification: due from the moment that it is kept. */
@ApplicationScoped
class Announcements {
    /** The writes, for the transaction that keeps the notification; none where nobody listens. */
    List<Write> of(Notification notification) {
        return List.of();
    }
}
