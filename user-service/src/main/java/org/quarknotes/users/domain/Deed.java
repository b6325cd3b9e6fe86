package org.quarknotes.users.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done with a person's account, for the audit trail. It is recorded together with its effect, or
 * alone where it has none, and never changed afterwards.
 *
 * @param whose the person whose account it was
 * @param by who did it; empty where nobody had proved who they are
 */
public record Deed(Kind kind, UserId whose, Optional<UserId> by, Origin origin, Instant at) {
    /** What was done. */
    public enum Kind {
        REGISTERED,
        MADE_ADMIN,
        SIGNED_IN,
        SIGN_IN_FAILED,
        WRONG_PASSWORD,
        SESSION_ENDED,
        /** A refresh token was used a second time, and its session ended for that. */
        REFRESH_TOKEN_REUSED,
        PROFILE_CHANGED,
        EMAIL_CHANGED,
        PASSWORD_CHANGED,
        API_KEY_CREATED,
        API_KEY_DELETED,
        DISABLED,
        ENABLED,
        DELETED
    }

    /** Done by somebody who has not proved to be this person, or did so by a secret other than an access token. */
    static Deed of(Kind kind, UserId whose, Origin origin, Instant at) {
        return new Deed(kind, whose, Optional.empty(), origin, at);
    }
}
