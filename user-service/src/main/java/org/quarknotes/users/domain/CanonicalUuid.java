package org.quarknotes.users.domain;

import java.util.Optional;
import java.util.UUID;

/** {@link UUID#fromString} accepts a good deal more than the one spelling that we write. */
final class CanonicalUuid {
    private CanonicalUuid() {}

    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text))
                    .filter(uuid -> uuid.toString().equals(text));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}
