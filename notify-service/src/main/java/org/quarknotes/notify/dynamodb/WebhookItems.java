package org.quarknotes.notify.dynamodb;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kind;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.webhooks.Receiver;
import org.quarknotes.notify.domain.webhooks.Secret;
import org.quarknotes.notify.domain.webhooks.Webhook;
import org.quarknotes.notify.domain.webhooks.WebhookId;

/** Webhooks as items in their owners' partitions, and how many there are. */
final class WebhookItems {
    /** How many webhooks a person has; they are counted so that two at once do not become one too many. */
    record Count(UserId owner, long webhooks) {}

    static final Kind<UserId> USER_ID = Kinds.text().as(UserId::new, UserId::text);
    static final Kind<WebhookId> WEBHOOK_ID = Kinds.text().as(WebhookId::new, WebhookId::text);
    private static final Kind<Receiver> RECEIVERS = Kinds.text()
            .as(
                    text -> new Receiver(URI.create(text)),
                    receiver -> receiver.url().toString());
    private static final Kind<Set<Notification.Kind>> TYPES = Kinds.list(Kinds.text())
            .as(codes -> Set.copyOf(codes.stream().map(Notification.Kind::of).toList()), WebhookItems::codes);

    private static final Attribute<Webhook, WebhookId> ID = Attribute.of("id", WEBHOOK_ID, Webhook::id);
    private static final Attribute<Webhook, UserId> OWNER = Attribute.of("owner", USER_ID, Webhook::owner);
    private static final Attribute<Webhook, Receiver> RECEIVER = Attribute.of("url", RECEIVERS, Webhook::receiver);
    private static final Attribute<Webhook, Set<Notification.Kind>> WANTED =
            Attribute.of("types", TYPES, Webhook::types);
    private static final Attribute<Webhook, Secret> SECRET =
            Attribute.of("secret", Kinds.text().as(Secret::new, Secret::text), Webhook::secret);
    static final Attribute<Webhook, Webhook.State> STATE =
            Attribute.of("state", Kinds.constant(Webhook.State.class), Webhook::state);
    private static final Attribute<Webhook, Instant> CREATED_AT =
            Attribute.of("createdAt", Kinds.instant(), Webhook::createdAt);

    static final EntityType<Webhook> WEBHOOK = EntityType.<Webhook>named("webhook")
            .key("USER#{owner}", "HOOK#{id}")
            .attributes(ID, OWNER, RECEIVER, WANTED, SECRET, STATE, CREATED_AT)
            .readBy(row -> new Webhook(
                    row.get(ID),
                    row.get(OWNER),
                    row.get(RECEIVER),
                    row.get(WANTED),
                    row.get(SECRET),
                    row.get(STATE),
                    row.get(CREATED_AT)));

    private static final Attribute<Count, UserId> COUNTED = Attribute.of("owner", USER_ID, Count::owner);
    static final Attribute<Count, Long> NUMBER = Attribute.of("webhooks", Kinds.number(), Count::webhooks);

    static final EntityType<Count> COUNT = EntityType.<Count>named("webhooks")
            .key("USER#{owner}", "HOOKS")
            .attributes(COUNTED, NUMBER)
            .readBy(row -> new Count(row.get(COUNTED), row.get(NUMBER)));

    private WebhookItems() {}

    private static List<String> codes(Set<Notification.Kind> types) {
        return types.stream().map(Notification.Kind::code).sorted().toList();
    }
}
