package org.quarknotes.users.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A person. Begins with registration, at version 1, and rises by one at each change; may be disabled and enabled again by
 * an administrator, and is gone once the person has left.
 *
 * @param groups what the person belongs to, such as {@code admin}
 * @param disabledAt since when the person may not sign in
 */
public record Profile(
        UserId id,
        Email email,
        DisplayName displayName,
        Set<String> groups,
        Optional<Instant> disabledAt,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    /** Whoever is in it may look after other people's accounts. */
    public static final String ADMIN = "admin";

    public Profile {
        groups = Set.copyOf(groups);
    }

    static Profile registered(UserId id, Email email, DisplayName displayName, Instant now) {
        return new Profile(id, email, displayName, Set.of(), Optional.empty(), 1, now, now);
    }

    public boolean isDisabled() {
        return disabledAt.isPresent();
    }

    boolean isAdmin() {
        return groups.contains(ADMIN);
    }

    Profile named(DisplayName name, Instant now) {
        return new Profile(id, email, name, groups, disabledAt, version + 1, createdAt, now);
    }

    Profile reachedAt(Email address, Instant now) {
        return new Profile(id, address, displayName, groups, disabledAt, version + 1, createdAt, now);
    }

    Profile disabled(Instant now) {
        return new Profile(id, email, displayName, groups, Optional.of(now), version + 1, createdAt, now);
    }

    Profile enabled(Instant now) {
        return new Profile(id, email, displayName, groups, Optional.empty(), version + 1, createdAt, now);
    }

    Profile inGroup(String group, Instant now) {
        var more = new HashSet<>(groups);
        more.add(group);
        return new Profile(id, email, displayName, more, disabledAt, version + 1, createdAt, now);
    }
}
