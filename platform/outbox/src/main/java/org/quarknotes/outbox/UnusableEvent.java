package org.quarknotes.outbox;

/**
 * An event that will not take effect however often it is tried. Whoever consumes events throws it, and whoever received
 * the event puts it aside, with the message as the reason.
 */
public final class UnusableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int attempts;

    public UnusableEvent(String reason) {
        super(reason);
        this.attempts = 1;
    }

    public UnusableEvent(String reason, Throwable cause) {
        this(reason, 1, cause);
    }

    public UnusableEvent(String reason, int attempts, Throwable cause) {
        super(reason, cause);
        this.attempts = attempts;
    }

    /** How often it was tried, this time included. */
    public int attempts() {
        return attempts;
    }
}
