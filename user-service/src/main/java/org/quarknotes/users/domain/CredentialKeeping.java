package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Changing what one signs in with. Whoever does so shows the password once more. */
@ApplicationScoped
public class CredentialKeeping {
    private final Identification identification;
    private final Users users;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Clock clock;

    public CredentialKeeping(
            Identification identification, Users users, Sessions sessions, Passwords passwords, Clock clock) {
        this.identification = identification;
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Moves the account to another address.
     *
     * @throws Rejection.WrongPassword when it is not the caller's password
     * @throws Rejection.EmailTaken when somebody else has the address
     */
    public void changeEmail(Caller caller, Email address, Password password) {
        identification.confirm(caller, password);
        var profile = users.find(caller.id()).orElseThrow(Rejection.UserNotFound::new);
        while (!profile.email().equals(address)) {
            var now = now();
            var moved =
                    users.update(profile, profile.reachedAt(address, now), caller.deed(Deed.Kind.EMAIL_CHANGED, now));
            switch (moved) {
                case DONE -> {
                    return;
                }
                case EMAIL_TAKEN -> throw new Rejection.EmailTaken();
                case STALE -> profile = users.find(caller.id()).orElseThrow(Rejection.UserNotFound::new);
            }
        }
    }

    /**
     * Replaces the password; every other session ends.
     *
     * @throws Rejection.WrongPassword when it is not the caller's password, or no longer
     */
    public void changePassword(Caller caller, Password current, ChosenPassword chosen) {
        var shown = identification.confirm(caller, current);
        var next = shown.inNextEpoch().with(passwords.hash(chosen.password()));
        var kept =
                caller.session().flatMap(id -> sessions.find(caller.id(), id)).map(session -> session.inEpochOf(next));
        switch (users.renew(shown, next, kept, caller.deed(Deed.Kind.PASSWORD_CHANGED, now()))) {
            case DONE -> {
                return;
            }
            case STALE -> throw new Rejection.WrongPassword();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
