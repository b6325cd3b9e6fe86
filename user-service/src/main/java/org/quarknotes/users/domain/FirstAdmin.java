package org.quarknotes.users.domain;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Makes the person with a configured address an administrator, once: whoever has that address later is none. There is no
 * other way to become one, so that a new house has its first.
 */
public class FirstAdmin {
    private final Optional<Email> address;
    private final Users users;
    private final Clock clock;

    public FirstAdmin(Optional<Email> address, Users users, Clock clock) {
        this.address = address;
        this.users = users;
        this.clock = clock;
    }

    /** The profile as it is then: in the group of administrators, if it was this person's to be. */
    Profile welcome(Profile profile, Origin origin) {
        if (profile.isAdmin() || !isAwaited(profile)) {
            return profile;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var admin = profile.inGroup(Profile.ADMIN, now);
        return switch (users.appoint(profile, admin, Deed.of(Deed.Kind.MADE_ADMIN, profile.id(), origin, now))) {
            case DONE -> admin;
            case APPOINTED_BEFORE -> profile;
            case STALE ->
                users.find(profile.id())
                        .map(current -> welcome(current, origin))
                        .orElse(profile);
        };
    }

    private boolean isAwaited(Profile profile) {
        return address.filter(awaited -> awaited.folded().equals(profile.email().folded()))
                .isPresent();
    }
}
