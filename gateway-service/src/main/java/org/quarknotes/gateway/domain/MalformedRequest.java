package org.quarknotes.gateway.domain;

import java.io.Serial;

/** A request that can be read in two ways, or in none; it is refused before anything is decided about it. */
public final class MalformedRequest extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Without stack trace: strangers cause these, in any number.
     *
     * @param detail a sentence for the client; it repeats nothing of the request
     */
    MalformedRequest(String detail) {
        super(detail, null, false, false);
    }
}
