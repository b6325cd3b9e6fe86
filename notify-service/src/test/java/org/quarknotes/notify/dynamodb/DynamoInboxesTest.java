package org.quarknotes.notify.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notify.domain.BurstContract;
import org.quarknotes.notify.domain.Inboxes;
import org.quarknotes.notify.domain.Inboxes.Delivery;
import org.quarknotes.notify.domain.InboxesContract;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.Notification.Wording;
import org.quarknotes.notify.domain.ReadingContract;

/** Against DynamoDB Local, in a table made from this service's own definition. */
class DynamoInboxesTest implements InboxesContract, ReadingContract, BurstContract {
    private static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);

    private final Table table =
            new Table(LocalTables.client(), LocalTables.fresh().name(), AT_NOON);
    private final DynamoInboxes inboxes = replica("a secret of at least 32 characters");

    @Override
    public Inboxes inboxes() {
        return inboxes;
    }

    @Test
    void replicas_know_each_others_events() {
        inboxes.deliver("event-1", told(1));

        assertThat(replica("another secret of 32 characters or more").deliver("event-1", told(2)))
                .isEqualTo(Delivery.DELIVERED_BEFORE);
    }

    @Test
    void a_tombstone_counts_as_gone_when_it_has_expired() {
        inboxes.erase("left", ADA);
        var monthLater = Storage.inboxes(table, Clock.fixed(NOON.plus(Duration.ofDays(30)), ZoneOffset.UTC));

        assertThat(monthLater.deliver("event-1", told(1))).isEqualTo(Delivery.DELIVERED);
    }

    private DynamoInboxes replica(String secret) {
        return Storage.inboxes(table, new Cursors(secret), AT_NOON);
    }

    private static Notification told(int number) {
        return new Notification(
                "01890a5d-ac96-774b-bcce-%012d".formatted(number),
                ADA,
                Kind.NOTE_SHARED,
                new Wording("a", "b"),
                "/",
                Optional.empty(),
                Optional.empty(),
                NOON);
    }
}
