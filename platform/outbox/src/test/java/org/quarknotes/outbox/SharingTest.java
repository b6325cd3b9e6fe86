package org.quarknotes.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.quarknotes.outbox.Events.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;

/** Relays that come and go while events never cease. */
class SharingTest {
    private static final Relay.Pace PACE = new Relay.Pace(Duration.ofMillis(20), Duration.ofSeconds(1));

    private final Outbox outbox = new Outbox(6);
    private final Table table = LocalTables.fresh();
    private final List<Event> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger recorded = new AtomicInteger();
    private final List<Replica> replicas = new ArrayList<>();
    private volatile boolean busy = true;
    private final Thread load = Thread.startVirtualThread(this::record);

    private final class Replica {
        final Mortal process = Mortal.immortal();
        final AtomicInteger leads = new AtomicInteger();
        final Relay relay =
                Relay.start(new Outbox(6), process.before(table), process.before(sent::add), PACE, new RelayObserver() {
                    @Override
                    public void leads(int shards) {
                        leads.set(shards);
                    }
                });

        Replica() {
            replicas.add(this);
        }
    }

    private void record() {
        while (busy) {
            var number = recorded.getAndIncrement();
            table.write(outbox.record(event(number, "subject-" + number % 40)));
        }
    }

    @AfterEach
    void end() {
        busy = false;
        replicas.forEach(replica -> replica.relay.close());
    }

    @Test
    void replicas_that_come_go_and_die_under_load_share_evenly_and_send_everything_in_order() throws Exception {
        var first = new Replica();
        awaitLed(first, 6);
        var second = new Replica();
        awaitLed(first, 3);
        awaitLed(second, 3);
        var third = new Replica();
        awaitLed(first, 2);
        awaitLed(second, 2);
        awaitLed(third, 2);
        first.relay.close();
        awaitLed(second, 3);
        awaitLed(third, 3);
        second.process.kill();
        awaitLed(third, 6);
        busy = false;
        load.join();

        Events.awaitNothingWaits(outbox, table);
        assertThat(sent.stream().distinct()).hasSize(recorded.get());
        Events.assertOrderOfSubjects(sent);
    }

    private static void awaitLed(Replica replica, int shards) {
        await().atMost(Duration.ofSeconds(20)).until(() -> replica.leads.get() == shards);
    }
}
