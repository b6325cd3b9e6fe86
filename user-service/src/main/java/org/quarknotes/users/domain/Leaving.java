package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ceasing to be a user. */
@ApplicationScoped
public class Leaving {
    private final Identification identification;
    private final Users users;
    private final Clock clock;

    public Leaving(Identification identification, Users users, Clock clock) {
        this.identification = identification;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Removes the caller: nobody can sign in any more when this returns, and soon afterwards nothing is left, here or in
     * any other service.
     *
     * @throws Rejection.WrongPassword when it is not the caller's password
     */
    public void leave(Caller caller, Password password) {
        identification.confirm(caller, password);
        var deed = caller.deed(Deed.Kind.DELETED, clock.instant());
        Users.Update removal;
        do {
            var profile = users.find(caller.id()).orElseThrow(Rejection.UserNotFound::new);
            removal = users.remove(profile, deed);
        } while (removal == Users.Update.STALE);
    }
}
