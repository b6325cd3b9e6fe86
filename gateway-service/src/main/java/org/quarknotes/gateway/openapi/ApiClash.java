package org.quarknotes.gateway.openapi;

import java.io.Serial;

/** Two services describe the same thing differently, so that no document can tell the truth. The message names both. */
public final class ApiClash extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ApiClash(String message) {
        super(message);
    }
}
