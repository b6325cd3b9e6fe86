package org.quarknotes.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.quarknotes.outbox.Events.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;

class RelayTest {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Relay.Pace PACE = new Relay.Pace(SOON, Duration.ofMinutes(1));

    private final Outbox outbox = new Outbox(1);
    private final Table table = LocalTables.fresh();
    private final List<Event> sent = new CopyOnWriteArrayList<>();

    @Test
    void events_are_sent_unchanged_and_the_oldest_of_a_subject_first_and_then_wait_no_more() {
        var events = IntStream.range(0, 260)
                .mapToObj(n -> event(n, "subject-" + n % 3))
                .toList();
        Events.record(outbox, table, events.reversed().stream());

        try (var _ = Relay.start(outbox, table, sent::add, PACE)) {
            awaitNothingWaits(outbox);
        }

        assertThat(sent).containsExactlyInAnyOrderElementsOf(events);
        Events.assertOrderOfSubjects(sent);
    }

    @Test
    void an_event_waits_until_its_publisher_has_returned() throws InterruptedException {
        var publishing = new CountDownLatch(1);
        var acknowledged = new CountDownLatch(1);
        table.write(outbox.record(event(1, "a")));

        try (var _ = Relay.start(
                outbox,
                table,
                event -> {
                    publishing.countDown();
                    acknowledged.await();
                },
                PACE)) {
            publishing.await();
            assertThat(Events.waiting(outbox, table)).hasSize(1);

            acknowledged.countDown();
            awaitNothingWaits(outbox);
        }
    }

    @Test
    void a_commit_wakes_a_relay_that_would_not_look_for_an_hour() {
        table.write(outbox.record(event(1, "a")));
        try (var _ = Relay.start(outbox, table, sent::add, new Relay.Pace(NEVER, NEVER))) {
            awaitNothingWaits(outbox);

            table.write(outbox.record(event(2, "a")));
            outbox.committed();

            awaitNothingWaits(outbox);
        }
        assertThat(sent).containsExactly(event(1, "a"), event(2, "a"));
    }

    @Test
    void relays_of_several_replicas_send_each_event_once_and_in_order() {
        var shards = new Outbox(4);
        try (var _ = Relay.start(new Outbox(4), table, sent::add, PACE);
                var _ = Relay.start(new Outbox(4), table, sent::add, PACE);
                var _ = Relay.start(new Outbox(4), table, sent::add, PACE)) {
            IntStream.range(0, 100).forEach(n -> table.write(shards.record(event(n, "subject-" + n % 10))));
            awaitNothingWaits(shards);
        }

        assertThat(sent).hasSize(100).doesNotHaveDuplicates();
        Events.assertOrderOfSubjects(sent);
    }

    @Test
    void a_shard_of_a_relay_that_died_is_taken_over_when_its_lease_has_ended() {
        var lease = Duration.ofSeconds(2);
        var leased = Instant.now();
        var dying = new Member(table, "a relay that dies", new Relay.Pace(SOON, lease), Clock.systemUTC());
        assertThat(dying.leaseOf(0).hold()).isTrue();
        table.write(outbox.record(event(1, "a")));

        try (var _ = Relay.start(outbox, table, sent::add, PACE)) {
            awaitNothingWaits(outbox);
        }

        assertThat(sent).containsExactly(event(1, "a"));
        assertThat(Duration.between(leased, Instant.now())).isGreaterThanOrEqualTo(lease);
    }

    @Test
    void a_relay_that_is_closed_hands_over_at_once() {
        var hour = new Relay.Pace(SOON, NEVER);
        table.write(outbox.record(event(1, "a")));
        try (var _ = Relay.start(outbox, table, sent::add, hour)) {
            awaitNothingWaits(outbox);
        }
        table.write(outbox.record(event(2, "a")));

        try (var _ = Relay.start(outbox, table, sent::add, hour)) {
            awaitNothingWaits(outbox);
        }

        assertThat(sent).containsExactly(event(1, "a"), event(2, "a"));
    }

    @Test
    void a_relay_that_is_closed_sends_no_more() {
        Relay.start(outbox, table, sent::add, PACE).close();

        table.write(outbox.record(event(1, "a")));
        outbox.committed();

        await().during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(sent).isEmpty());
    }

    private void awaitNothingWaits(Outbox box) {
        Events.awaitNothingWaits(box, table);
    }
}
