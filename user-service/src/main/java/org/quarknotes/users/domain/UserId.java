package org.quarknotes.users.domain;

import java.util.Optional;
import java.util.UUID;

/** Names a person for ever. */
public record UserId(UUID value) {
    /** Whom to look for in place of somebody who does not exist, so that it takes as long. */
    public static final UserId NOBODY = new UserId(new UUID(0, 0));

    /** The id with this text, if it can be one: a UUID in its canonical lower-case form. */
    public static Optional<UserId> parse(String text) {
        return CanonicalUuid.parse(text).map(UserId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
