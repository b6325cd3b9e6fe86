package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Seeing and changing what one is called. */
@ApplicationScoped
public class ProfileKeeping {
    private final Users users;
    private final Clock clock;

    public ProfileKeeping(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * A person's profile.
     *
     * @throws Rejection.UserNotFound when nobody has this id, or no longer
     */
    public Profile find(UserId id) {
        return users.find(id).orElseThrow(Rejection.UserNotFound::new);
    }

    /**
     * Gives the caller another name.
     *
     * @param read the profile as the caller knows it
     * @throws Rejection.Stale when it has changed since
     */
    public Profile rename(Caller caller, Profile read, DisplayName name) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var next = read.named(name, now);
        return switch (users.update(read, next, caller.deed(Deed.Kind.PROFILE_CHANGED, now))) {
            case DONE -> next;
            case STALE, EMAIL_TAKEN -> throw new Rejection.Stale();
        };
    }
}
