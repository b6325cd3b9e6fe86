package org.quarknotes.notify.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.webhooks.Posting;
import org.quarknotes.notify.domain.webhooks.Posting.Status;
import org.quarknotes.notify.domain.webhooks.Webhook.State;
import org.quarknotes.notify.webhooks.Heard;
import org.quarknotes.notify.webhooks.RealReceiver;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Workers that are killed, and workers that work beside each other. */
class WebhookKillTest {
    private static final Duration CLAIM = Duration.ofMinutes(1);

    @ParameterizedTest
    @ValueSource(ints = {200, 500, 410})
    void wherever_a_worker_is_killed_the_message_arrives_under_one_id_and_ends_as_if_nothing_had_been(int status)
            throws Exception {
        var died = true;
        for (var requests = 0; died; requests++) {
            try (var receiver = RealReceiver.that(RealReceiver.answering(status))) {
                var desk = new WebhookDesk();
                var hook = desk.hook(receiver.url());
                desk.tell(Kind.NOTE_SHARED);
                var death = new Death(requests);

                attempt(desk, death);
                died = death.hasCome();
                desk.clock.by(CLAIM);
                desk.round();

                assertThat(receiver.heard())
                        .as("killed after %d requests", requests)
                        .isNotEmpty()
                        .extracting(heard -> heard.field("webhook-id"))
                        .containsOnly(desk.deliveries(hook).getFirst().id());
                assertEnded(desk, hook.id().text(), status);
            }
        }
    }

    private static void attempt(WebhookDesk desk, Death death) {
        try {
            var due = IntStream.range(0, PostingItems.SHARDS)
                    .boxed()
                    .flatMap(part ->
                            WebhookDesk.postings(desk.table)
                                    .due(part, desk.clock.instant(), Optional.empty(), 10)
                                    .stream())
                    .toList();
            desk.worker(desk.table.with(LocalTables.client(death))).deliver(due.getFirst());
        } catch (SdkClientException killed) {
            assertThat(killed).hasMessage("killed, says a test");
        }
    }

    private static void assertEnded(WebhookDesk desk, String hook, int status) {
        var webhook = desk.keeping.list(desk.ada).getFirst();
        assertThat(webhook.id().text()).isEqualTo(hook);
        var delivery = desk.deliveries(webhook).getFirst();
        assertThat(delivery.status())
                .isEqualTo(
                        switch (status) {
                            case 200 -> Status.DELIVERED;
                            case 500 -> Status.PENDING;
                            default -> Status.FAILED;
                        });
        assertThat(webhook.state()).isEqualTo(status == 410 ? State.DISABLED : State.ACTIVE);
        assertThat(desk.told(Kind.WEBHOOK_DISABLED)).hasSize(status == 410 ? 1 : 0);
        assertThat(desk.keys("DUE#")).hasSize(status == 500 ? 1 : 0);
    }

    @Test
    void replicas_do_not_post_the_same_thing_twice() throws Exception {
        try (var receiver = RealReceiver.that(RealReceiver.answering(200))) {
            var desk = new WebhookDesk();
            var hook = desk.hook(receiver.url());
            IntStream.range(0, 60).forEach(_ -> desk.tell(Kind.NOTE_SHARED));
            var replicas = IntStream.range(0, 3).mapToObj(_ -> desk.replica()).toList();

            for (var pass = 0; pass < 60 && !desk.keys("DUE#").isEmpty(); pass++) {
                replicas.forEach(replica -> replica.begin());
                for (var replica : replicas) {
                    replica.awaitEnd();
                }
            }

            assertThat(receiver.heard()).hasSize(60);
            assertThat(receiver.heard().stream()
                            .map(heard -> heard.field("webhook-id"))
                            .distinct())
                    .hasSize(60);
            assertThat(desk.deliveries(hook)).extracting(Posting::status).containsOnly(Status.DELIVERED);
        }
    }

    /** Its answer comes after its claim has expired, and somebody else has posted meanwhile. */
    @Test
    void who_was_overtaken_changes_nothing() throws Exception {
        var desk = new WebhookDesk();
        var calls = new AtomicInteger();
        try (var receiver = RealReceiver.that(connection -> {
            if (calls.incrementAndGet() == 1) {
                desk.clock.by(CLAIM);
                try {
                    desk.round();
                } finally {
                    RealReceiver.answering(500).treat(connection);
                }
                return;
            }
            RealReceiver.answering(200).treat(connection);
        })) {
            var hook = desk.hook(receiver.url());
            desk.tell(Kind.NOTE_SHARED);

            desk.round();

            assertThat(receiver.heard()).hasSize(2).extracting(Heard::body).isNotEmpty();
            assertThat(desk.deliveries(hook)).extracting(Posting::status).containsExactly(Status.DELIVERED);
            assertThat(desk.keys("DUE#")).isEmpty();
        }
    }

    @Test
    void a_receiver_that_hangs_holds_up_nobody() throws Exception {
        try (var hung = RealReceiver.that(RealReceiver.hanging());
                var healthy = RealReceiver.that(RealReceiver.answering(200))) {
            var desk = new WebhookDesk();
            desk.hook(hung.url());
            IntStream.range(0, 450).forEach(_ -> desk.tell(Kind.NOTE_SHARED));
            desk.hook(healthy.url());
            desk.tell(Kind.NOTE_SHARED);
            var replica = desk.replica();

            replica.begin();

            await().atMost(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(healthy.heard()).hasSize(1));
            assertThat(hung.connections()).isLessThanOrEqualTo(4);
            replica.awaitEnd();
        }
    }
}
