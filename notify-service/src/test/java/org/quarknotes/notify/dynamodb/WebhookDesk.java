package org.quarknotes.notify.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notify.domain.Inboxes;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.NotificationIds;
import org.quarknotes.notify.domain.Telling;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.webhooks.BackOff;
import org.quarknotes.notify.domain.webhooks.Delivering;
import org.quarknotes.notify.domain.webhooks.Posting;
import org.quarknotes.notify.domain.webhooks.Postings;
import org.quarknotes.notify.domain.webhooks.Reach;
import org.quarknotes.notify.domain.webhooks.Receiver;
import org.quarknotes.notify.domain.webhooks.Receivers;
import org.quarknotes.notify.domain.webhooks.Webhook;
import org.quarknotes.notify.domain.webhooks.WebhookKeeping;
import org.quarknotes.notify.webhooks.Posts;

/** Somebody with webhooks, at a time that a test moves, with all parts as the container has them. */
final class WebhookDesk {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    final UserId ada = new UserId(UUID.randomUUID().toString());
    final Table table = LocalTables.fresh();
    final Moved clock = new Moved();
    final Inboxes inboxes = Storage.inboxes(table, clock);
    final WebhookKeeping keeping;
    private final Receivers receivers;

    /** A clock that stands until it is moved. */
    static final class Moved extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

        void by(Duration time) {
            now.updateAndGet(before -> before.plus(time));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    WebhookDesk() {
        this.receivers = Posts.anywhere(clock, TIMEOUT);
        this.keeping = new WebhookKeeping(new DynamoWebhooks(table, clock), postings(table), ids(), clock);
    }

    static NotificationIds ids() {
        return () -> UUID.randomUUID().toString();
    }

    static Postings postings(Table table) {
        return new DynamoPostings(table, new Cursors("a secret of at least 32 characters"));
    }

    /** A webhook of Ada's for two kinds of notifications. */
    Webhook hook(String url) {
        return keeping.create(
                ada, Receiver.parse(url, Reach.ANYWHERE), Set.of(Kind.NOTE_SHARED, Kind.WEBHOOK_DISABLED));
    }

    /** Tells Ada something. */
    Notification tell(Kind kind) {
        return tell(kind, new UserId("bob"));
    }

    Notification tell(Kind kind, UserId actor) {
        var told = new Notification(
                UUID.randomUUID().toString(),
                ada,
                kind,
                new Notification.Wording("Title", "Text"),
                "/v1/notes/1",
                Optional.of(actor),
                Optional.empty(),
                clock.instant());
        inboxes.deliver("event-" + told.id(), told);
        return told;
    }

    /** A worker on this table, or on the same through a client that dies. */
    Delivering worker(Table on) {
        var backOff = new BackOff(Duration.ofSeconds(10), Duration.ofHours(4), Duration.ofDays(1), () -> 0.5);
        var telling = new Telling(Storage.inboxes(on, clock), ids(), person -> {}, clock);
        return new Delivering(
                new DynamoWebhooks(on, clock), postings(on), receivers, new Delivering.Ending(backOff, telling, clock));
    }

    Posts.Replica replica() {
        return Posts.replica(postings(table), worker(table), clock);
    }

    /** Has everything posted that is due now, and waits until it is. */
    void round() throws InterruptedException {
        var replica = replica();
        replica.begin();
        replica.awaitEnd();
    }

    List<Posting> deliveries(Webhook webhook) {
        return keeping.deliveries(ada, webhook.id(), 100, Optional.empty()).postings();
    }

    /** What Ada was told of this kind. */
    List<Notification> told(Kind kind) {
        return inboxes.list(ada, 100, Optional.empty()).notifications().stream()
                .filter(told -> told.kind() == kind)
                .toList();
    }

    /** All items whose keys begin so. */
    List<String> keys(String partition) {
        return table.client().scanPaginator(all -> all.tableName(table.name())).items().stream()
                .map(item -> item.get("pk").s() + " " + item.get("sk").s())
                .filter(key -> key.startsWith(partition))
                .toList();
    }
}
