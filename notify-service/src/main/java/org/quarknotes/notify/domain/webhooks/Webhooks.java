package org.quarknotes.notify.domain.webhooks;

import java.util.List;
import java.util.Optional;
import org.quarknotes.notify.domain.UserId;

/** Everybody's webhooks. */
public interface Webhooks {
    /** How many a person may have, disabled ones included. */
    int AT_MOST = 10;

    /** Keeps a new webhook. */
    Creation create(Webhook webhook);

    /** What became of a creation. */
    enum Creation {
        CREATED,
        /** Its owner has as many as they may have. */
        TOO_MANY,
        /** Its owner was erased. */
        NOBODY_THERE
    }

    Optional<Webhook> find(UserId owner, WebhookId id);

    /** All of a person's, the newest first. */
    List<Webhook> list(UserId owner);

    /** Removes it, and its secret with it; what waits for it is never posted. False if it was not there. */
    boolean delete(UserId owner, WebhookId id);

    /** Posts nothing there any more; changes nothing where it is disabled already, or not there. */
    void disable(UserId owner, WebhookId id);
}
