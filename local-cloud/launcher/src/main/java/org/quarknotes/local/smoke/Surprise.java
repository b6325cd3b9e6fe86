package org.quarknotes.local.smoke;

/** The system did not do what the story expects. The message tells expected and actual. */
public final class Surprise extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Surprise(String message) {
        super(message);
    }

    public Surprise(String message, Throwable cause) {
        super(message, cause);
    }
}
