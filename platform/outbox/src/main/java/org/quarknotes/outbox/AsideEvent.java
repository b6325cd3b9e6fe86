package org.quarknotes.outbox;

import java.time.Instant;
import java.util.Optional;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;

/**
 * An event that can never be sent as it is. It is kept, without limit of time, until an operator puts it back or throws
 * it away.
 *
 * @param shard the shard in which it waited
 * @param id the event's id
 * @param event none if the stored item is damaged
 * @param reason what the publisher said, or what is wrong with the item
 * @param attempts how often the relay that gave up had tried to send it
 * @param since when it was set aside
 */
public record AsideEvent(int shard, String id, Optional<Event> event, String reason, int attempts, Instant since) {
    static final EntityType<AsideEvent> TYPE = EntityType.<AsideEvent>named("outbox-aside")
            .key("ASIDE#{shard}", "{id}")
            .number("shard", AsideEvent::shard)
            .text("id", AsideEvent::id)
            .text("reason", AsideEvent::reason)
            .number("attempts", AsideEvent::attempts)
            .instant("since", AsideEvent::since)
            .readBy(row -> new AsideEvent(
                    (int) row.number("shard"),
                    row.text("id"),
                    Waiting.of(row).sound().findFirst(),
                    row.text("reason"),
                    (int) row.number("attempts"),
                    row.instant("since")));

    private static final int LONGEST_REASON = 1_000;

    public AsideEvent {
        reason = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }

    Key key() {
        return TYPE.key(Integer.toString(shard), id);
    }
}
