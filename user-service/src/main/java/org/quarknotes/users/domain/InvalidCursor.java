package org.quarknotes.users.domain;

import java.io.Serial;

/** The cursor was altered, or given to somebody else or for another list. */
public final class InvalidCursor extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public InvalidCursor() {
        super("the cursor is not valid for this list", null, false, false);
    }
}
