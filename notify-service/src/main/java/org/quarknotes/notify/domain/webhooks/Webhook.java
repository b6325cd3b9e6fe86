package org.quarknotes.notify.domain.webhooks;

import java.time.Instant;
import java.util.Set;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;

/**
 * That a person wants to have what they are told posted to an address of theirs. It is active until they delete it, or
 * until its receiver says that it is gone or has failed for a day; then it is disabled for good.
 *
 * @param types what of; at least one
 */
public record Webhook(
        WebhookId id,
        UserId owner,
        Receiver receiver,
        Set<Notification.Kind> types,
        Secret secret,
        State state,
        Instant createdAt) {

    /** Whether anything is posted. */
    public enum State {
        ACTIVE,
        DISABLED
    }

    public Webhook {
        types = Set.copyOf(types);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("must name at least one type");
        }
    }

    /** Whether what is of this kind is to be posted. */
    public boolean wants(Notification.Kind kind) {
        return isActive() && types.contains(kind);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
