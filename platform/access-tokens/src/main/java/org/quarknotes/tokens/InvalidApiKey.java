package org.quarknotes.tokens;

import java.io.Serial;

/** An API key that nobody has, or no longer: answer 401. The message repeats nothing of it. */
public final class InvalidApiKey extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Without stack trace: strangers cause these, in any number. */
    public InvalidApiKey() {
        super("API key refused", null, false, false);
    }
}
