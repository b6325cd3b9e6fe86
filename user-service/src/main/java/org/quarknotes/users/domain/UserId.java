package org.quarknotes.users.domain;

import java.util.Optional;
import java.util.UUID;

/** Names a person for ever. */
public record UserId(UUID value) {
    /** The id with this text, if it can be one: a UUID in its canonical lower-case form. */
    public static Optional<UserId> parse(String text) {
        return CanonicalUuid.parse(text).map(UserId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
