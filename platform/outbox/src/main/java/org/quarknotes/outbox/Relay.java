package org.quarknotes.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.quarknotes.dynamo.Table;

/**
 * Sends what waits in an outbox, in the order of ids for each subject, and deletes it after it was acknowledged. Any
 * number of replicas may run one: a lease keeps them off each other's shards, and they share the shards evenly. Looks when
 * told of a commit and at intervals, and reads only, at no more than a shard's smallest read, while nothing waits.
 */
public final class Relay implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final List<ShardRelay> shards;
    private final List<Thread> threads;
    private final Runnable wake = this::wake;

    /**
     * How a relay keeps time.
     *
     * @param interval between two looks while nothing is heard of a commit
     * @param lease how long a dead relay's shard waits for the next relay, at most
     */
    public record Pace(Duration interval, Duration lease) {}

    private Relay(Route route, Member member) {
        var leading = new Leading(route.observer());
        this.outbox = route.outbox();
        this.shards = IntStream.range(0, outbox.shards())
                .mapToObj(shard -> new ShardRelay(route, member, shard, leading))
                .toList();
        this.threads = shards.stream()
                .map(shard -> Thread.ofVirtual().name("outbox-relay").unstarted(shard::run))
                .toList();
    }

    /** Begins to send; close it to stop. */
    public static Relay start(Outbox outbox, Table table, Publisher publisher, Pace pace) {
        return start(outbox, table, publisher, pace, RelayObserver.NONE);
    }

    /** The same, with somebody who hears what becomes of the events. */
    public static Relay start(Outbox outbox, Table table, Publisher publisher, Pace pace, RelayObserver observer) {
        return start(new Route(outbox, table, publisher, observer), pace, Clock.systemUTC());
    }

    static Relay start(Route route, Pace pace, Clock clock) {
        var relay = new Relay(route, new Member(route.table(), UUID.randomUUID().toString(), pace, clock));
        route.outbox().onCommitted(relay.wake);
        relay.threads.forEach(Thread::start);
        return relay;
    }

    private void wake() {
        shards.forEach(ShardRelay::wake);
    }

    /**
     * Waits for what was being sent, at most ten seconds, and lets other replicas take over at once. A shard with an event
     * that is still under way then is taken over when its lease ends.
     */
    @Override
    public void close() {
        outbox.forget(wake);
        shards.forEach(ShardRelay::stop);
        var deadline = Instant.now().plus(PATIENCE);
        try {
            for (var thread : threads) {
                thread.join(Duration.between(Instant.now(), deadline));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
