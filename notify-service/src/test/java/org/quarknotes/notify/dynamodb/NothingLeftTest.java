package org.quarknotes.notify.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.Inboxes;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.Notification.Wording;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.dynamodb.Causes.Cause;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Of somebody who was erased, no item in the whole table says anything, wherever the erasing was killed. */
class NothingLeftTest {
    private static final UserId BOB = new UserId("bob");

    private final UserId ada = new UserId(UUID.randomUUID().toString());
    private final Table table = LocalTables.fresh();
    private final Clock clock = Clock.systemUTC();
    private final Inboxes inboxes = Storage.inboxes(table, clock);

    @Test
    void wherever_it_is_killed_it_ends_complete_once_the_event_is_delivered_again() {
        var ofOthers = told(BOB, new UserId("carol"));
        deliver(ofOthers);
        boolean died = true;
        for (int requests = 0; died; requests++) {
            live();
            var death = new Death(requests);
            attempt(table.with(LocalTables.client(death)), "left-" + requests);
            died = death.hasCome();

            inboxes.erase("left-" + requests, ada);

            assertNothingLeft();
        }
        assertThat(inboxes.list(BOB, 100, Optional.empty()).notifications()).containsExactly(ofOthers);
    }

    @Test
    void what_is_delivered_while_somebody_is_erased_leaves_nothing_whenever_it_comes() {
        boolean happened = true;
        for (int requests = 0; happened; requests++) {
            var somebody = new NothingLeftTest();
            somebody.live();
            var meanwhile = new Meanwhile(requests, () -> {
                somebody.deliver(told(somebody.ada, BOB));
                somebody.deliver(told(BOB, somebody.ada));
            });

            Storage.inboxes(somebody.table.with(LocalTables.client(meanwhile)), clock)
                    .erase("left", somebody.ada);

            somebody.assertNothingLeft();
            happened = meanwhile.hasHappened();
        }
    }

    @Test
    void whatever_else_lies_in_the_partition_goes_too() {
        var notification = NotificationItems.NOTIFICATION.toItem(item(told(ada, BOB)));
        var item = new HashMap<>(notification);
        item.put("sk", AttributeValue.fromS("PREF"));
        item.put("type", AttributeValue.fromS("preferences"));
        table.client().putItem(put -> put.tableName(table.name()).item(item));

        inboxes.erase("left", ada);

        assertNothingLeft();
    }

    private void deliver(Notification told) {
        inboxes.deliver(told.id(), told);
    }

    private void live() {
        Stream.of(told(ada, BOB), told(ada, BOB), told(ada, ada), told(BOB, ada), told(BOB, ada))
                .forEach(this::putWithCause);
    }

    /** As before the tombstone that an earlier round left. */
    private void putWithCause(Notification told) {
        table.write(
                Write.put(NotificationItems.NOTIFICATION, item(told)),
                Write.put(Causes.CAUSE, Cause.of(item(told)).orElseThrow()));
    }

    private void attempt(Table dying, String event) {
        try {
            Storage.inboxes(dying, clock).erase(event, ada);
        } catch (SdkClientException killed) {
            assertThat(killed).hasMessage("killed, says a test");
        }
    }

    private void assertNothingLeft() {
        assertThat(table.client().scanPaginator(all -> all.tableName(table.name())).items().stream())
                .as("what is still said of " + ada)
                .noneMatch(item -> item.toString().contains(ada.text()));
    }

    private static NotificationItem item(Notification told) {
        return new NotificationItem(told, false, false, Optional.empty(), Optional.empty());
    }

    private static Notification told(UserId recipient, UserId actor) {
        return new Notification(
                UUID.randomUUID().toString(),
                recipient,
                Kind.NOTE_SHARED,
                new Wording("Title", "Text"),
                "/v1/notes/1",
                Optional.of(actor),
                Optional.empty(),
                Instant.parse("2026-11-21T12:00:00Z"));
    }
}
