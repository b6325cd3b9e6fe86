package org.quarknotes.users.domain;

import java.util.Optional;
import java.util.UUID;

/** Names a session, from signing in to its end. */
public record SessionId(UUID value) {
    /** The id with this text, if it can be one: a UUID in its canonical lower-case form. */
    public static Optional<SessionId> parse(String text) {
        return CanonicalUuid.parse(text).map(SessionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
