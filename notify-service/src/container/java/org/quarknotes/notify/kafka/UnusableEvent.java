package org.quarknotes.notify.kafka;

/** An event that will not take effect however often it is tried; it becomes a dead letter, this being the reason. */
final class UnusableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableEvent(String reason) {
        super(reason);
    }

    UnusableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
