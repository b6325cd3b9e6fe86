package org.quarknotes.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;

/**
 * Sends what waits in an outbox, oldest first within a shard, and deletes it after it was acknowledged. Any number of
 * replicas may run one; a lease keeps them off each other's shards. Looks when told of a commit and at intervals, and
 * reads only, at no more than a shard's smallest read, while nothing waits.
 */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 25;

    private final Outbox outbox;
    private final Table table;
    private final Publisher publisher;
    private final RelayObserver observer;
    private final Duration interval;
    private final List<Lease> leases;
    private final Semaphore wake = new Semaphore(0);
    private final Thread worker;
    private volatile boolean running = true;

    /**
     * How a relay keeps time.
     *
     * @param interval between two looks while nothing is heard of a commit
     * @param lease how long a dead relay's shard waits for the next relay, at most
     */
    public record Pace(Duration interval, Duration lease) {}

    private Relay(Outbox outbox, Table table, Publisher publisher, Pace pace, RelayObserver observer) {
        this.observer = observer;
        this.outbox = outbox;
        this.table = table;
        this.publisher = publisher;
        this.interval = pace.interval();
        var holder = UUID.randomUUID().toString();
        this.leases = IntStream.range(0, outbox.shards())
                .mapToObj(shard -> new Lease(table, shard, holder, pace.lease(), Clock.systemUTC()))
                .toList();
        this.worker = Thread.ofVirtual().name("outbox-relay").unstarted(this::run);
    }

    /** Begins to send; close it to stop. */
    public static Relay start(Outbox outbox, Table table, Publisher publisher, Pace pace) {
        return start(outbox, table, publisher, pace, RelayObserver.NONE);
    }

    /** The same, with somebody who hears what becomes of the events. */
    public static Relay start(Outbox outbox, Table table, Publisher publisher, Pace pace, RelayObserver observer) {
        var relay = new Relay(outbox, table, publisher, pace, observer);
        outbox.onCommitted(relay.wake::release);
        relay.worker.start();
        return relay;
    }

    private void run() {
        try {
            while (running) {
                IntStream.range(0, outbox.shards()).forEach(this::send);
                if (wake.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(int shard) {
        try {
            while (running && sendBatch(shard)) {
                LOG.debugf("shard %d has more", shard);
            }
        } catch (Exception | Error failure) {
            // An error too: if it ended this thread, events would wait for good in a service that looks well.
            LOG.warnf(failure, "events of outbox shard %d wait, will try again", shard);
        }
    }

    /** Sends some of a shard's events; true when more may be waiting. */
    private boolean sendBatch(int shard) throws Exception {
        var waiting = table.page(outbox.oldest(shard, BATCH));
        for (var next : waiting.items().stream().flatMap(Waiting::sound).toList()) {
            if (!running || !leases.get(shard).hold()) {
                return false;
            }
            publish(next);
            table.write(Write.delete(Waiting.keyOf(shard, next.id())));
        }
        return waiting.more();
    }

    private void publish(Event event) throws Exception {
        try {
            publisher.publish(event);
        } catch (Exception | Error failure) {
            observer.failed(event, failure);
            throw failure;
        }
        observer.sent(event, Duration.between(event.time(), Instant.now()));
    }

    /** Finishes the event at hand, then lets other replicas take over. */
    @Override
    public void close() {
        running = false;
        wake.release();
        try {
            worker.join(Duration.ofSeconds(10));
            leases.forEach(Lease::release);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
