package org.quarknotes.gateway.routes;

import java.io.Serial;

/** A route file that cannot be put in force. The message says where, and what to do. */
public final class BadRouteFile extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    BadRouteFile(String file, String place, String reason, Throwable cause) {
        super("The route file %s cannot be used. %s: %s.".formatted(file, place, reason), cause);
    }
}
