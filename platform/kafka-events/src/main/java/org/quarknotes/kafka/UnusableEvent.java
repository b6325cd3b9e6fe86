package org.quarknotes.kafka;

/** An event that will not take effect however often it is tried; it becomes a dead letter, this being the reason. */
public final class UnusableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableEvent(String reason) {
        super(reason);
    }

    public UnusableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
