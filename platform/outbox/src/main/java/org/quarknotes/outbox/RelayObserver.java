package org.quarknotes.outbox;

import java.time.Duration;

/**
 * Hears what a relay does, for counters and gauges; how much waits is told by {@link Outbox#backlog}. Called on the
 * relay's own threads, several at once: it returns soon and throws nothing.
 */
public interface RelayObserver {
    /** Hears nothing. */
    RelayObserver NONE = new RelayObserver() {};

    /**
     * An event was acknowledged.
     *
     * @param age since it happened
     */
    default void sent(Event event, Duration age) {}

    /** An event could not be sent and will be tried again. */
    default void failed(Event event, Throwable reason) {}

    /** An event can never be sent, and waits for an operator. */
    default void setAside(AsideEvent event) {}

    /**
     * The relay leads more or fewer shards than before.
     *
     * @param shards now
     */
    default void leads(int shards) {}
}
