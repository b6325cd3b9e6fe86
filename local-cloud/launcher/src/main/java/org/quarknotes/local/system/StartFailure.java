package org.quarknotes.local.system;

/** The system cannot be started. The message is for the person at the terminal and says what to do. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
