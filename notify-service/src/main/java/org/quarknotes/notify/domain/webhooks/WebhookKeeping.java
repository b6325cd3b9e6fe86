package org.quarknotes.notify.domain.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.NotificationIds;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.webhooks.WebhookRejection.NoSuchWebhook;
import org.quarknotes.notify.domain.webhooks.WebhookRejection.NobodyThere;
import org.quarknotes.notify.domain.webhooks.WebhookRejection.TooManyWebhooks;

/** What people do with their own webhooks; those of others look missing. */
@ApplicationScoped
public class WebhookKeeping {
    private final Webhooks webhooks;
    private final Postings postings;
    private final NotificationIds ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public WebhookKeeping(Webhooks webhooks, Postings postings, NotificationIds ids, Clock clock) {
        this.webhooks = webhooks;
        this.postings = postings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new webhook, with the secret that is told only now.
     *
     * @throws TooManyWebhooks when the person has ten
     * @throws NobodyThere when the person was erased
     */
    public Webhook create(UserId owner, Receiver receiver, Set<Notification.Kind> types) {
        var webhook = new Webhook(
                new WebhookId(ids.next()),
                owner,
                receiver,
                types,
                Secret.random(random),
                Webhook.State.ACTIVE,
                clock.instant());
        return switch (webhooks.create(webhook)) {
            case CREATED -> webhook;
            case TOO_MANY -> throw new TooManyWebhooks();
            case NOBODY_THERE -> throw new NobodyThere();
        };
    }

    /** All of a person's, the newest first. */
    public List<Webhook> list(UserId owner) {
        return webhooks.list(owner);
    }

    /**
     * Removes a webhook; what waits for it is never posted.
     *
     * @throws NoSuchWebhook when it does not exist, or is somebody else's
     */
    public void delete(UserId owner, WebhookId id) {
        if (!webhooks.delete(owner, id)) {
            throw new NoSuchWebhook();
        }
    }

    /**
     * Has something posted to try it, once, even where it is disabled.
     *
     * @throws NoSuchWebhook when it does not exist, or is somebody else's
     */
    public void test(UserId owner, WebhookId id) {
        var test = Posting.of(ids.next(), owner, id, Posting.TEST, Optional.empty(), clock.instant());
        if (!postings.add(test)) {
            throw new NoSuchWebhook();
        }
    }

    /**
     * One page of what was posted and of what is going to be, the newest first.
     *
     * @param limit 1 to 100
     * @throws NoSuchWebhook when it does not exist, or is somebody else's
     */
    public Postings.Page deliveries(UserId owner, WebhookId id, int limit, Optional<String> cursor) {
        var webhook = webhooks.find(owner, id).orElseThrow(NoSuchWebhook::new);
        return postings.list(owner, webhook.id(), limit, cursor);
    }
}
