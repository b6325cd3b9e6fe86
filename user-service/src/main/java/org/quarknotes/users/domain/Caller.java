package org.quarknotes.users.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Who asks for something, having shown an access token.
 *
 * @param session the sign-in that the token came from; empty where it came from an API key
 */
public record Caller(UserId id, Optional<SessionId> session, Origin origin) {
    /** Something that the caller does with their own account. */
    Deed deed(Deed.Kind kind, Instant at) {
        return deed(kind, id, at);
    }

    /** Something that the caller does with the account of this person. */
    Deed deed(Deed.Kind kind, UserId whose, Instant at) {
        return new Deed(kind, whose, Optional.of(id), origin, at);
    }
}
