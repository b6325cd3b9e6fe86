package org.quarknotes.gateway.aws;

import java.io.Serial;

/** A service of AWS was not asked, or did not answer. */
final class AwsCallFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    enum Reason {
        /** No connection, or it broke. */
        UNREACHABLE,
        /** No answer in time. */
        LATE,
        /** Too many calls are under way to the same endpoint. */
        BUSY,
        /** The credentials chain came to its end without any. */
        NO_CREDENTIALS,
        /** The answer was longer than is read. */
        TOO_LONG
    }

    AwsCallFailed(Reason reason, Throwable cause) {
        super(reason + " (" + cause + ")", cause, false, false);
        this.reason = reason;
    }

    AwsCallFailed(Reason reason, String message) {
        super(reason + " (" + message + ")", null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
