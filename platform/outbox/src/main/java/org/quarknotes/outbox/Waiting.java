package org.quarknotes.outbox;

import java.util.stream.Stream;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Row;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What lies in a shard: an event that waits to be sent, or an item in which none can be read. */
sealed interface Waiting {
    EntityType<Waiting> TYPE = EntityType.<Waiting>named("outbox")
            .key("OUTBOX#{shard}", "{id}")
            .number("shard", Waiting::shard)
            .text("id", Waiting::id)
            .text("eventType", waiting -> eventOf(waiting).type())
            .text("source", waiting -> eventOf(waiting).source())
            .text("subject", waiting -> eventOf(waiting).subject())
            .number("version", waiting -> eventOf(waiting).version())
            .instant("time", waiting -> eventOf(waiting).time())
            .text("data", waiting -> eventOf(waiting).data())
            .optional("traceparent", waiting -> eventOf(waiting).traceparent().map(AttributeValue::fromS))
            .readBy(Waiting::of);

    record Sound(int shard, Event event) implements Waiting {
        @Override
        public String id() {
            return event.id();
        }
    }

    record Damaged(int shard, String id, String reason) implements Waiting {}

    int shard();

    String id();

    /** The event, if it can be read. */
    default Stream<Event> sound() {
        return this instanceof Sound(var _, var event) ? Stream.of(event) : Stream.empty();
    }

    default Key key() {
        return keyOf(shard(), id());
    }

    static Key keyOf(int shard, String id) {
        return TYPE.key(Integer.toString(shard), id);
    }

    /** What an item holds; one that is damaged must not hold up those behind it. */
    static Waiting of(Row row) {
        try {
            return new Sound((int) row.number("shard"), eventOf(row));
        } catch (IllegalStateException damaged) {
            var partition = row.text("pk");
            var shard = Integer.parseInt(partition.substring(partition.indexOf('#') + 1));
            return new Damaged(shard, row.text("sk"), String.valueOf(damaged.getMessage()));
        }
    }

    private static Event eventOf(Row row) {
        return new Event(
                row.text("id"),
                row.text("eventType"),
                row.text("source"),
                row.text("subject"),
                row.number("version"),
                row.instant("time"),
                row.text("data"),
                row.optional("traceparent", Row::text));
    }

    private static Event eventOf(Waiting waiting) {
        return switch (waiting) {
            case Sound sound -> sound.event();
            case Damaged damaged -> throw new IllegalStateException("a damaged item is not written: " + damaged);
        };
    }
}
