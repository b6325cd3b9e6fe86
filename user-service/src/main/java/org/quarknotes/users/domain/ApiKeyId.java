package org.quarknotes.users.domain;

import java.util.Optional;
import java.util.UUID;

/** Names an API key, from its creation to its end; it is no secret. */
public record ApiKeyId(UUID value) {
    /** The id with this text, if it can be one: a UUID in its canonical lower-case form. */
    public static Optional<ApiKeyId> parse(String text) {
        return CanonicalUuid.parse(text).map(ApiKeyId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
