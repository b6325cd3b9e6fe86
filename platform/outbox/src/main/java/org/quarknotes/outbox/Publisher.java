package org.quarknotes.outbox;

/** Takes events to where others hear of them. Called for several subjects at once, for each of them in order. */
@FunctionalInterface
public interface Publisher {
    /**
     * Sends one event and returns after the broker has acknowledged it. It must come to an end by itself, because the
     * later events of the subject wait for it.
     *
     * @throws Unsendable when the event will never be taken; it is set aside
     * @throws Exception when that cannot be said; the event will be sent again, so receivers must expect it twice
     */
    void publish(Event event) throws Exception;
}
