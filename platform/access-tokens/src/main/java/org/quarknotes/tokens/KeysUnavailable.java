package org.quarknotes.tokens;

import java.io.Serial;

/**
 * No key of the issuer is known, and none could be fetched: nothing can be said about a token, so answer 503, not 401.
 * Never thrown once keys have been seen.
 */
public final class KeysUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    KeysUnavailable() {
        super("no key of the issuer is known, and the last attempt to fetch them failed", null, false, false);
    }
}
