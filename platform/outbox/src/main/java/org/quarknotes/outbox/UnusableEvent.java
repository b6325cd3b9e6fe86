package org.quarknotes.outbox;

/**
 * An event that will not take effect however often it is tried. Whoever consumes events throws it, and whoever received
 * the event puts it aside, with the message as the reason.
 */
public final class UnusableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableEvent(String reason) {
        super(reason);
    }

    public UnusableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
