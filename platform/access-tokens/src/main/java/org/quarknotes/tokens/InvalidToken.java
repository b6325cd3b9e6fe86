package org.quarknotes.tokens;

import java.io.Serial;

/** A token that must not be believed. Neither reason nor message repeats any part of it. */
public final class InvalidToken extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Without stack trace: strangers cause these, in any number. */
    InvalidToken(Reason reason) {
        super("access token refused: " + reason, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why; for logs and metrics. A client needs to know no more than {@link #EXPIRED} or not. */
    public enum Reason {
        /** Longer than 8 KiB; nothing in it was read. */
        TOO_LONG,
        /** Not three base64url parts, or not JSON with unique names and claims of the right types. */
        MALFORMED,
        /** Any algorithm but RS256. */
        WRONG_ALGORITHM,
        /** Not an access token: perhaps an identity token, or one of another kind. */
        WRONG_TYPE,
        /** It brings or points to a key of its own, or demands an extension. */
        FORBIDDEN_HEADER,
        /** No key of the issuer has the {@code kid}. */
        UNKNOWN_KEY,
        BAD_SIGNATURE,
        WRONG_ISSUER,
        WRONG_AUDIENCE,
        EXPIRED,
        /** Or issued in the future, by more than clocks may differ. */
        NOT_YET_VALID,
        /** Good for more than a day: no access token should be. */
        LIVES_TOO_LONG,
        /** The sign-in that it came from was ended. */
        SESSION_ENDED,
        MISSING_CLAIM
    }
}
