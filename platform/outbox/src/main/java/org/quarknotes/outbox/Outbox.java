package org.quarknotes.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Row;
import org.quarknotes.dynamo.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where events wait until they are sent: in the table of the data they tell of, spread over a fixed number of shards
 * so that no partition runs hot. All events of one subject are in one shard.
 */
public final class Outbox {
    private static final EntityType<Waiting> WAITING = EntityType.<Waiting>named("outbox")
            .key("OUTBOX#{shard}", "{id}")
            .number("shard", Waiting::shard)
            .text("id", waiting -> waiting.event().id())
            .text("eventType", waiting -> waiting.event().type())
            .text("source", waiting -> waiting.event().source())
            .text("subject", waiting -> waiting.event().subject())
            .number("version", waiting -> waiting.event().version())
            .instant("time", waiting -> waiting.event().time())
            .text("data", waiting -> waiting.event().data())
            .optional("traceparent", waiting -> waiting.event().traceparent().map(AttributeValue::fromS))
            .readBy(row -> new Waiting(
                    (int) row.number("shard"),
                    new Event(
                            row.text("id"),
                            row.text("eventType"),
                            row.text("source"),
                            row.text("subject"),
                            row.number("version"),
                            row.instant("time"),
                            row.text("data"),
                            row.optional("traceparent", Row::text))));

    private final int shards;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    record Waiting(int shard, Event event) {}

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
        return Write.put(WAITING, new Waiting(shardOf(event.subject()), event));
    }

    /** Says that a transaction with a recorded event was committed, so that a relay need not wait for its next look. */
    public void committed() {
        listeners.forEach(Runnable::run);
    }

    void onCommitted(Runnable listener) {
        listeners.add(listener);
    }

    int shards() {
        return shards;
    }

    /** The oldest events of a shard. */
    Query<Waiting> oldest(int shard, int limit) {
        return Query.of(WAITING, Integer.toString(shard)).limit(limit);
    }

    Write remove(Waiting waiting) {
        return Write.delete(
                WAITING.key(Integer.toString(waiting.shard()), waiting.event().id()));
    }

    private int shardOf(String subject) {
        return Math.floorMod(subject.hashCode(), shards);
    }
}
