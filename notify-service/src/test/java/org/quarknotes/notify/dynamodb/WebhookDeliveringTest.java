package org.quarknotes.notify.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.webhooks.Posting;
import org.quarknotes.notify.domain.webhooks.Posting.Status;
import org.quarknotes.notify.domain.webhooks.Webhook.State;
import org.quarknotes.notify.webhooks.RealReceiver;

/** From a notification to a receiver on a socket, with everything kept in DynamoDB Local. */
class WebhookDeliveringTest {
    private final WebhookDesk desk = new WebhookDesk();

    @Test
    void what_a_person_is_told_is_posted_to_who_wants_it_once() throws Exception {
        try (var receiver = RealReceiver.that(RealReceiver.answering(200))) {
            var hook = desk.hook(receiver.url());
            var told = desk.tell(Kind.NOTE_SHARED);
            desk.tell(Kind.NOTE_REVISED);

            desk.round();
            desk.round();

            assertThat(receiver.heard()).hasSize(1);
            assertThat(receiver.heard().getFirst().body()).contains(told.id());
            assertThat(desk.deliveries(hook)).singleElement().satisfies(delivery -> {
                assertThat(delivery.id()).isEqualTo(receiver.heard().getFirst().field("webhook-id"));
                assertThat(delivery.type()).isEqualTo("note.shared");
                assertThat(delivery.attempts()).isEqualTo(1);
                assertThat(delivery.status()).isEqualTo(Status.DELIVERED);
                assertThat(delivery.responseCode()).contains(200);
            });
            assertThat(desk.keys("DUE#")).isEmpty();
        }
    }

    @Test
    void what_failed_comes_again_under_the_same_id_later() throws Exception {
        var calls = new AtomicInteger();
        try (var receiver = RealReceiver.that(connection ->
                RealReceiver.answering(calls.incrementAndGet() < 3 ? 500 : 200).treat(connection))) {
            var hook = desk.hook(receiver.url());
            desk.tell(Kind.NOTE_SHARED);

            desk.round();
            assertThat(desk.deliveries(hook)).extracting(Posting::status).containsExactly(Status.PENDING);
            assertThat(desk.deliveries(hook)).extracting(Posting::responseCode).containsExactly(Optional.of(500));
            desk.round();
            assertThat(receiver.heard()).hasSize(1);
            desk.clock.by(Duration.ofSeconds(10));
            desk.round();
            desk.clock.by(Duration.ofSeconds(30));
            desk.round();

            assertThat(receiver.heard())
                    .hasSize(3)
                    .extracting(heard -> heard.field("webhook-id"))
                    .containsOnly(desk.deliveries(hook).getFirst().id());
            assertThat(desk.deliveries(hook)).extracting(Posting::status).containsExactly(Status.DELIVERED);
            assertThat(desk.deliveries(hook)).extracting(Posting::attempts).containsExactly(3);
        }
    }

    @Test
    void a_receiver_that_is_gone_disables_its_webhook_and_its_owner_is_told_once() throws Exception {
        try (var gone = RealReceiver.that(RealReceiver.answering(410));
                var other = RealReceiver.that(RealReceiver.answering(200))) {
            var hook = desk.hook(gone.url());
            desk.tell(Kind.NOTE_SHARED);
            desk.tell(Kind.NOTE_SHARED);
            desk.hook(other.url());

            desk.round();
            desk.tell(Kind.NOTE_SHARED);
            desk.round();

            assertThat(desk.keeping.list(desk.ada))
                    .filteredOn(listed -> listed.id().equals(hook.id()))
                    .extracting(listed -> listed.state())
                    .containsExactly(State.DISABLED);
            assertThat(desk.told(Kind.WEBHOOK_DISABLED)).hasSize(1);
            assertThat(desk.deliveries(hook)).extracting(Posting::status).containsOnly(Status.FAILED);
            assertThat(other.heard())
                    .extracting(heard -> heard.body().contains("webhook.disabled"))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void a_day_of_failures_disables_the_webhook_and_its_owner_is_told_once() throws Exception {
        try (var failing = RealReceiver.that(RealReceiver.answering(500))) {
            var hook = desk.hook(failing.url());
            desk.tell(Kind.NOTE_SHARED);
            var end = WebhookDesk.NOON.plus(Duration.ofDays(1));

            for (Instant then = desk.clock.instant(); then.isBefore(end); then = desk.clock.instant()) {
                desk.round();
                assertThat(desk.told(Kind.WEBHOOK_DISABLED)).isEmpty();
                var next = desk.deliveries(hook).getFirst().dueAt().orElseThrow();
                desk.clock.by(Duration.between(then, next));
            }
            desk.round();

            assertThat(failing.heard()).hasSizeBetween(11, 16);
            assertThat(desk.keeping.list(desk.ada))
                    .extracting(listed -> listed.state())
                    .containsExactly(State.DISABLED);
            assertThat(desk.told(Kind.WEBHOOK_DISABLED)).hasSize(1);
            assertThat(desk.keys("DUE#")).isEmpty();
        }
    }

    @Test
    void a_test_is_posted_once_whatever_comes_of_it() throws Exception {
        try (var failing = RealReceiver.that(RealReceiver.answering(500))) {
            var hook = desk.hook(failing.url());

            desk.keeping.test(desk.ada, hook.id());
            desk.round();
            desk.clock.by(Duration.ofDays(2));
            desk.round();

            assertThat(failing.heard()).hasSize(1);
            assertThat(desk.deliveries(hook)).extracting(Posting::status).containsExactly(Status.FAILED);
            assertThat(desk.keeping.list(desk.ada))
                    .extracting(listed -> listed.state())
                    .containsExactly(State.ACTIVE);
        }
    }

    @Test
    void nothing_is_posted_for_a_webhook_that_was_deleted_meanwhile() throws Exception {
        try (var receiver = RealReceiver.that(RealReceiver.answering(200))) {
            var hook = desk.hook(receiver.url());
            desk.tell(Kind.NOTE_SHARED);
            desk.keeping.test(desk.ada, hook.id());

            desk.keeping.delete(desk.ada, hook.id());
            desk.round();

            assertThat(receiver.connections()).isZero();
            assertThat(desk.keys("DUE#")).isEmpty();
            assertThat(desk.keys("USER#")).noneMatch(key -> key.contains("DELIVERY#"));
        }
    }

    @Test
    void nothing_is_posted_of_who_was_erased_meanwhile() throws Exception {
        try (var receiver = RealReceiver.that(RealReceiver.answering(200))) {
            desk.hook(receiver.url());
            var carol = new UserId("carol");
            desk.tell(Kind.NOTE_SHARED, carol);

            desk.inboxes.erase("carol-left", carol);
            desk.round();

            assertThat(receiver.connections()).isZero();
            assertThat(desk.keys("DUE#")).isEmpty();
        }
    }

    @Test
    void nothing_is_posted_to_who_was_erased_meanwhile_and_nothing_is_left_of_them() throws Exception {
        try (var receiver = RealReceiver.that(RealReceiver.answering(200))) {
            var hook = desk.hook(receiver.url());
            desk.tell(Kind.NOTE_SHARED);
            desk.keeping.test(desk.ada, hook.id());

            desk.inboxes.erase("ada-left", desk.ada);

            assertThat(desk.table
                            .client()
                            .scanPaginator(all -> all.tableName(desk.table.name()))
                            .items())
                    .noneMatch(item -> item.toString().contains(desk.ada.text()));
            desk.round();
            assertThat(receiver.connections()).isZero();
        }
    }
}
