package org.quarknotes.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.quarknotes.outbox.Events.event;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;

/** Kills a relay between any two of its steps, from its first to one that lives long enough to send everything. */
class KilledRelayTest {
    private static final int MORE_STEPS_THAN_IT_TAKES = 80;
    private static final int UNSENDABLE = 5;
    private static final Relay.Pace PACE = new Relay.Pace(Duration.ofMillis(20), Duration.ofMinutes(1));
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));

    @Test
    void whenever_a_relay_is_killed_the_next_one_sends_what_is_left_in_order_and_nothing_stays() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var lives = IntStream.range(0, MORE_STEPS_THAN_IT_TAKES)
                    .mapToObj(steps -> threads.submit(() -> killAfter(steps)))
                    .toList();
            var outlived = 0;
            for (var life : lives) {
                outlived += life.get() ? 1 : 0;
            }
            assertThat(outlived).as("lives that were long enough").isPositive();
        }
    }

    /** True if all was done before the relay died. */
    private static boolean killAfter(int steps) {
        var table = LocalTables.fresh();
        var outbox = new Outbox(2);
        var sent = new CopyOnWriteArrayList<Event>();
        Events.record(outbox, table, IntStream.range(0, 9).mapToObj(n -> event(n, "subject-" + n % 3)));
        var mortal = new Mortal(steps);
        var first = Relay.start(outbox, mortal.before(table), mortal.before(broker(sent)), PACE);
        await().until(() -> mortal.isDead() || Events.waiting(outbox, table).isEmpty());
        var survived = !mortal.isDead();
        mortal.kill();
        try (var _ = Relay.start(new Route(outbox, table, broker(sent), RelayObserver.NONE), PACE, LATER)) {
            Events.awaitNothingWaits(outbox, table);
        }
        first.close();

        assertThat(sent).as("killed after %d steps", steps).hasSizeBetween(8, 16);
        assertThat(sent.stream().distinct()).hasSize(8);
        Events.assertOrderOfSubjects(sent);
        assertThat(aside(outbox, table))
                .extracting(AsideEvent::id)
                .containsExactly(event(UNSENDABLE, "").id());
        return survived;
    }

    private static Publisher broker(List<Event> sent) {
        return event -> {
            if (event.version() == UNSENDABLE) {
                throw new Unsendable("too large, says a test");
            }
            sent.add(event);
        };
    }

    private static List<AsideEvent> aside(Outbox outbox, Table table) {
        var all = new ArrayList<AsideEvent>();
        new AsideEvents(outbox, table).forEach(all::add);
        return all;
    }
}
