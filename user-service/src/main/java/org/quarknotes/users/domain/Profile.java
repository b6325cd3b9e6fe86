package org.quarknotes.users.domain;

import java.time.Instant;
import java.util.Set;

/**
 * A person. Begins with registration, at version 1, and rises by one at each change.
 *
 * @param groups what the person belongs to, such as {@code admin}
 */
public record Profile(
        UserId id,
        Email email,
        DisplayName displayName,
        Set<String> groups,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    public Profile {
        groups = Set.copyOf(groups);
    }

    static Profile registered(UserId id, Email email, DisplayName displayName, Instant now) {
        return new Profile(id, email, displayName, Set.of(), 1, now, now);
    }
}
