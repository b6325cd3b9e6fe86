package org.quarknotes.notify.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.webhooks.Posting;
import org.quarknotes.notify.domain.webhooks.Posting.Due;
import org.quarknotes.notify.domain.webhooks.WebhookId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Messages to webhooks as items in their owners' partitions, and what leads workers to those that are due. Each message
 * that is due has exactly one such lead, at the time that the message itself names.
 */
final class PostingItems {
    /** Leads are spread over so many partitions, so that none runs hot. */
    static final int SHARDS = 4;

    /** A message can be seen for so long; it is tried for a day. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Attribute<Posting, String> ID = Attribute.of("id", Kinds.text(), Posting::id);
    private static final Attribute<Posting, UserId> OWNER = Attribute.of("owner", WebhookItems.USER_ID, Posting::owner);
    private static final Attribute<Posting, WebhookId> WEBHOOK =
            Attribute.of("webhook", WebhookItems.WEBHOOK_ID, Posting::webhook);
    private static final Attribute<Posting, String> ABOUT = Attribute.of("about", Kinds.text(), Posting::type);
    private static final Attribute<Posting, String> NOTIFICATION =
            Attribute.optional("notification", Kinds.text(), Posting::notification);
    private static final Attribute<Posting, Integer> ATTEMPTS =
            Attribute.of("attempts", Kinds.integer(), Posting::attempts);
    private static final Attribute<Posting, Posting.Status> STATUS =
            Attribute.of("status", Kinds.constant(Posting.Status.class), Posting::status);
    private static final Attribute<Posting, Integer> RESPONSE_CODE =
            Attribute.optional("responseCode", Kinds.integer(), Posting::responseCode);
    private static final Attribute<Posting, Instant> CREATED_AT =
            Attribute.of("createdAt", Kinds.instant(), Posting::createdAt);
    private static final Attribute<Posting, Instant> AT = Attribute.of("at", Kinds.instant(), Posting::at);
    static final Attribute<Posting, Instant> DUE_AT = Attribute.optional("dueAt", Kinds.instant(), Posting::dueAt);

    static final EntityType<Posting> POSTING = EntityType.<Posting>named("posting")
            .key("USER#{owner}", "DELIVERY#{webhook}#{id}")
            .attributes(
                    ID, OWNER, WEBHOOK, ABOUT, NOTIFICATION, ATTEMPTS, STATUS, RESPONSE_CODE, CREATED_AT, AT, DUE_AT)
            .timeToLive("expiresAt", posting -> Optional.of(posting.createdAt().plus(KEPT)))
            .readBy(row -> new Posting(
                    row.get(ID),
                    row.get(OWNER),
                    row.get(WEBHOOK),
                    row.get(ABOUT),
                    row.find(NOTIFICATION),
                    row.get(ATTEMPTS),
                    row.get(STATUS),
                    row.find(RESPONSE_CODE),
                    row.get(CREATED_AT),
                    row.get(AT),
                    row.find(DUE_AT)));

    private static final Attribute<Due, String> SHARD = Attribute.<Due, String>of(
                    "shard", Kinds.text(), due -> shard(due.posting()))
            .hidden();
    private static final Attribute<Due, String> DUE_POSTING = Attribute.of("posting", Kinds.text(), Due::posting);
    private static final Attribute<Due, UserId> DUE_OWNER = Attribute.of("owner", WebhookItems.USER_ID, Due::owner);
    private static final Attribute<Due, WebhookId> DUE_WEBHOOK =
            Attribute.of("webhook", WebhookItems.WEBHOOK_ID, Due::webhook);
    private static final Attribute<Due, Instant> WHEN = Attribute.of("at", Kinds.instant(), Due::at);

    static final EntityType<Due> DUE = EntityType.<Due>named("due")
            .key("DUE#{shard}", "{at}#{posting}")
            .attributes(SHARD, DUE_POSTING, DUE_OWNER, DUE_WEBHOOK, WHEN)
            .readBy(row -> new Due(row.get(DUE_POSTING), row.get(DUE_OWNER), row.get(DUE_WEBHOOK), row.get(WHEN)));

    private PostingItems() {}

    static Key keyOf(Due due) {
        return POSTING.key(due.owner().text(), due.webhook().text(), due.posting());
    }

    /** What leads to this item, if it is a message that is due. */
    static Optional<Key> leadTo(Map<String, AttributeValue> item) {
        return item.get("type").s().equals(POSTING.name())
                ? POSTING.fromItem(item).due().map(DUE::keyOf)
                : Optional.empty();
    }

    private static String shard(String posting) {
        return Integer.toString(Math.floorMod(posting.hashCode(), SHARDS));
    }
}
