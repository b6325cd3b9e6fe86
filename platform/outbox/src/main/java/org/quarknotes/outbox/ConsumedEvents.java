package org.quarknotes.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Write;

/** Remembers which events have taken effect, so that one that is delivered again changes nothing. */
public final class ConsumedEvents {
    private static final EntityType<Seen> SEEN = EntityType.<Seen>named("seen")
            .key("EVENT#{id}", "SEEN")
            .text("id", Seen::id)
            .timeToLive("expiresAt", seen -> Optional.of(seen.until()))
            .readBy(row -> new Seen(row.text("id"), Instant.ofEpochSecond(row.number("expiresAt"))));

    private final Duration memory;

    private record Seen(String id, Instant until) {}

    /**
     * A memory of a length.
     *
     * @param memory how long an event is remembered; longer than the broker keeps it
     */
    public ConsumedEvents(Duration memory) {
        this.memory = memory;
    }

    /** The write that is refused unless this event is consumed for the first time; put it first in the transaction. */
    public Write firstTime(String eventId, Instant now) {
        return Write.put(SEEN, new Seen(eventId, now.plus(memory)), Condition.noItem());
    }
}
