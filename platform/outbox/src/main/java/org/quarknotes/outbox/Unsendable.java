package org.quarknotes.outbox;

/**
 * Says that an event will never be taken, however often it is tried: it is too large, or refused for what it is. A
 * {@link Publisher} throws it, and the event is set aside with the message as the reason. What may pass, such as a broker
 * that is away or full, is any other exception.
 */
public final class Unsendable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unsendable(String reason) {
        super(reason);
    }

    public Unsendable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
