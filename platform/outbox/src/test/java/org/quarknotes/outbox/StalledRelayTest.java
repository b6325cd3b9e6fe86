package org.quarknotes.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.quarknotes.outbox.Events.event;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;

/** A relay that stood still in the midst of sending, and goes on after another has taken its shard. */
class StalledRelayTest {
    private static final Relay.Pace PACE = new Relay.Pace(Duration.ofMillis(20), Duration.ofMinutes(1));
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));

    private final Outbox outbox = new Outbox(1);
    private final Table table = LocalTables.fresh();
    private final List<Event> sentByStalled = new CopyOnWriteArrayList<>();
    private final List<Event> sentByOther = new CopyOnWriteArrayList<>();
    private final CountDownLatch sending = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final TestClock stalledClock = new TestClock();

    @BeforeEach
    void recordEvents() {
        for (int number = 0; number < 5; number++) {
            table.write(outbox.record(event(number, "a")));
        }
    }

    @Test
    void it_finishes_what_it_was_sending_and_sends_no_more() throws InterruptedException {
        try (var _ = stalled(sentByStalled::add)) {
            sending.await();
            try (var _ = start(sentByOther::add, LATER)) {
                Events.awaitNothingWaits(outbox, table);
            }
            stalledClock.advance(Duration.ofMinutes(2));
            goesOn.countDown();
            await().untilAsserted(() -> assertThat(sentByStalled).hasSize(1));
        }

        assertThat(sentByStalled).containsExactly(event(0, "a"));
        assertThat(sentByOther).hasSize(5);
    }

    @Test
    void it_sets_nothing_aside_that_is_another_relays_now() throws InterruptedException {
        Publisher refusing = event -> {
            sentByStalled.add(event);
            throw new Unsendable("says a test");
        };
        Publisher failing = event -> {
            sentByOther.add(event);
            throw new IllegalStateException("says a test");
        };
        var stalled = stalled(refusing);
        try (var _ = failingLater(failing)) {
            goesOn.countDown();
            await().untilAsserted(() -> assertThat(sentByStalled).hasSize(1));
            stalled.close();
        }

        assertThat(outbox.backlog(table).aside()).isZero();
        assertThat(Events.waiting(outbox, table)).hasSize(5);
    }

    private Relay failingLater(Publisher failing) throws InterruptedException {
        sending.await();
        var relay = start(failing, LATER);
        await().until(() -> !sentByOther.isEmpty());
        return relay;
    }

    private Relay stalled(Publisher publisher) {
        return start(
                event -> {
                    sending.countDown();
                    goesOn.await();
                    publisher.publish(event);
                },
                stalledClock);
    }

    private Relay start(Publisher publisher, Clock clock) {
        return Relay.start(new Route(outbox, table, publisher, RelayObserver.NONE), PACE, clock);
    }
}
