package org.quarknotes.outbox;

/** Takes events to where others hear of them. */
@FunctionalInterface
public interface Publisher {
    /**
     * Sends one event and returns after the broker has acknowledged it.
     *
     * @throws Exception when that cannot be said; the event will be sent again, so receivers must expect it twice
     */
    void publish(Event event) throws Exception;
}
