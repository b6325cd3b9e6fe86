package org.quarknotes.gateway.exchange;

import java.io.Serial;

/** A function was asked and gave no result. What is behind it has been logged, and is nothing for a client. */
public final class FunctionFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why there is no result. */
    public enum Reason {
        /** It ran and threw, died, or exceeded its own timeout or memory ({@code X-Amz-Function-Error}). */
        FAULT,
        /** It has as many environments as it may have (429); it has not run, and may a little later. */
        THROTTLED,
        /** Lambda cannot be reached, does not know the function, or does not let the gateway invoke it. */
        UNAVAILABLE,
        /** There was no result in time; whether it ran is unknown. */
        LATE,
        /** The payload is longer than Lambda takes; it has not run. */
        TOO_LARGE
    }

    /** Without stack trace: it is a message between two parts, not a mistake in the program. */
    public FunctionFailed(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
