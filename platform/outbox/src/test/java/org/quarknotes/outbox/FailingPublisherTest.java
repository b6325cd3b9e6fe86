package org.quarknotes.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.quarknotes.outbox.Events.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;

/** What a relay does while its publisher cannot send. */
class FailingPublisherTest {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Relay.Pace PACE = new Relay.Pace(SOON, Duration.ofMinutes(1));

    private final Outbox outbox = new Outbox(1);
    private final Table table = LocalTables.fresh();
    private final List<Event> sent = new CopyOnWriteArrayList<>();

    @Test
    void a_subject_whose_event_is_not_acknowledged_waits_alone() throws InterruptedException {
        var stuck = new CountDownLatch(1);
        Events.record(outbox, table, IntStream.range(0, 120).mapToObj(n -> event(n, "stuck")));
        Events.record(outbox, table, IntStream.range(120, 140).mapToObj(n -> event(n, "subject-" + n % 3)));

        try (var _ = Relay.start(
                outbox,
                table,
                event -> {
                    if (event.subject().equals("stuck")) {
                        stuck.await();
                    }
                    sent.add(event);
                },
                PACE)) {
            await().untilAsserted(() -> assertThat(sent).hasSize(20));
            stuck.countDown();
            awaitNothingWaits(outbox);
        }

        assertThat(sent).hasSize(140);
        Events.assertOrderOfSubjects(sent);
    }

    @Test
    void subjects_that_fail_wait_alone_and_ever_longer() {
        var attempts = new AtomicInteger();
        Events.record(
                outbox, table, IntStream.range(0, 300).mapToObj(n -> event(n, n < 290 ? "bad-" + n % 2 : "good-" + n)));

        try (var _ = Relay.start(
                outbox,
                table,
                event -> {
                    if (event.subject().startsWith("bad")) {
                        attempts.incrementAndGet();
                        throw new IllegalStateException("not this one, says a test");
                    }
                    sent.add(event);
                },
                PACE)) {
            await().untilAsserted(() -> assertThat(sent).hasSize(10));
            await().during(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(sent).hasSize(10));
        }

        assertThat(attempts).hasValueBetween(4, 16);
        assertThat(Events.waiting(outbox, table)).hasSize(290);
    }

    @Test
    void while_the_broker_is_away_there_is_no_hurry_and_when_it_is_back_all_is_sent() {
        var attempts = new AtomicInteger();
        var away = new AtomicBoolean(true);
        Events.record(outbox, table, IntStream.range(0, 250).mapToObj(n -> event(n, "subject-" + n)));

        try (var _ = Relay.start(
                outbox,
                table,
                event -> {
                    attempts.incrementAndGet();
                    if (away.get()) {
                        throw new IllegalStateException("the broker is away, says a test");
                    }
                    sent.add(event);
                },
                PACE)) {
            await().during(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(sent).isEmpty());
            assertThat(attempts).hasValueLessThan(1_500);
            away.set(false);
            awaitNothingWaits(outbox);
        }

        assertThat(sent).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void while_the_publisher_fails_nothing_is_lost_and_the_order_is_kept() {
        var failures = new AtomicInteger(5);
        Events.record(outbox, table, IntStream.range(0, 10).mapToObj(n -> event(n, "a")));

        try (var _ = Relay.start(
                outbox,
                table,
                event -> {
                    if (event.version() >= 3 && failures.getAndDecrement() > 0) {
                        throw new IllegalStateException("the broker is away, says a test");
                    }
                    sent.add(event);
                },
                PACE)) {
            awaitNothingWaits(outbox);
        }

        assertThat(failures).hasNegativeValue();
        assertThat(sent).extracting(Event::version).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void a_publisher_that_breaks_down_does_not_end_the_relay() {
        var broken = new AtomicInteger(1);
        table.write(outbox.record(event(1, "a")));

        try (var _ = Relay.start(
                outbox,
                table,
                event -> {
                    if (broken.getAndDecrement() > 0) {
                        throw new NoClassDefFoundError("says a test");
                    }
                    sent.add(event);
                },
                PACE)) {
            awaitNothingWaits(outbox);
        }

        assertThat(sent).containsExactly(event(1, "a"));
    }

    @Test
    void an_event_whose_acknowledgement_was_lost_is_sent_twice() {
        table.write(outbox.record(event(1, "a")));
        table.write(outbox.record(event(2, "a")));

        try (var _ = Relay.start(
                outbox,
                table,
                event -> {
                    sent.add(event);
                    if (sent.size() == 1) {
                        throw new IllegalStateException("the acknowledgement is lost, says a test");
                    }
                },
                PACE)) {
            awaitNothingWaits(outbox);
        }

        assertThat(sent).containsExactly(event(1, "a"), event(1, "a"), event(2, "a"));
    }

    private void awaitNothingWaits(Outbox box) {
        Events.awaitNothingWaits(box, table);
    }
}
