package org.quarknotes.tokens;

import java.io.Serial;

/**
 * Nothing can be said about a credential, because the issuer that could tell is away: answer 503, not 401. For tokens
 * never thrown once keys have been seen.
 */
public final class KeysUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private KeysUnavailable(String message) {
        super(message, null, false, false);
    }

    static KeysUnavailable ofTokens() {
        return new KeysUnavailable("no key of the issuer is known, and the last attempt to fetch them failed");
    }

    static KeysUnavailable ofApiKeys() {
        return new KeysUnavailable("the issuer cannot be asked about an API key");
    }
}
