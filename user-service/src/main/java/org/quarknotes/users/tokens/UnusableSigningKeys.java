package org.quarknotes.users.tokens;

import java.io.Serial;

/** What was configured cannot sign or verify tokens. The message says what to do and repeats nothing of any key. */
final class UnusableSigningKeys extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Without cause: the messages of parsers may quote what they cannot parse. */
    UnusableSigningKeys(String message) {
        super(message);
    }
}
