package org.quarknotes.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;

/**
 * Where events wait until they are sent: in the table of the data they tell of, spread over a fixed number of shards
 * so that no partition runs hot. All events of one subject are in one shard.
 */
public final class Outbox {
    /** How many events of a shard are counted for the backlog. */
    private static final int MOST_COUNTED = 250;

    private final int shards;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * An outbox in as many shards.
     *
     * @param shards at least 1; may be raised later, but then order is lost between events recorded before and after
     */
    public Outbox(int shards) {
        if (shards < 1) {
            throw new IllegalArgumentException("an outbox needs at least one shard");
        }
        this.shards = shards;
    }

    /** The write that records an event; to be performed in the transaction that changes the subject. */
    public Write record(Event event) {
        return Write.put(Waiting.TYPE, new Waiting.Sound(shardOf(event.subject()), event));
    }

    /** Says that a transaction with a recorded event was committed, so that a relay need not wait for its next look. */
    public void committed() {
        listeners.forEach(Runnable::run);
    }

    /**
     * What has not been sent, whoever sends it. Counts at most 250 events of a shard, for half a read unit a shard and
     * kind while there is nothing; so it can be asked every few seconds.
     */
    public Backlog backlog(Table table) {
        var waiting = IntStream.range(0, shards)
                .mapToObj(shard -> table.page(counted(oldest(shard, MOST_COUNTED))))
                .toList();
        var aside = IntStream.range(0, shards)
                .mapToObj(shard -> table.page(counted(aside(shard))))
                .toList();
        return Backlog.of(waiting, aside);
    }

    private static <T> Query<T> counted(Query<T> query) {
        return query.limit(MOST_COUNTED).consistent(false);
    }

    void onCommitted(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    int shards() {
        return shards;
    }

    /** The oldest events of a shard. */
    Query<Waiting> oldest(int shard, int limit) {
        return Query.of(Waiting.TYPE, Integer.toString(shard)).limit(limit);
    }

    /** The events of a shard that were set aside, oldest first. */
    Query<AsideEvent> aside(int shard) {
        return Query.of(AsideEvent.TYPE, Integer.toString(shard));
    }

    private int shardOf(String subject) {
        return Math.floorMod(subject.hashCode(), shards);
    }
}
