package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Becoming a user. */
@ApplicationScoped
public class Registration {
    private final Users users;
    private final Passwords passwords;
    private final Ids ids;
    private final Clock clock;
    private final FirstAdmin firstAdmin;

    public Registration(Users users, Passwords passwords, Ids ids, Clock clock, FirstAdmin firstAdmin) {
        this.users = users;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
        this.firstAdmin = firstAdmin;
    }

    /**
     * Adds a person.
     *
     * @throws Rejection.EmailTaken when somebody has the address, even if they got it this very moment
     */
    public Profile register(Email email, ChosenPassword password, DisplayName displayName, Origin origin) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var profile = Profile.registered(ids.newUser(), email, displayName, now);
        var deed = new Deed(Deed.Kind.REGISTERED, profile.id(), Optional.of(profile.id()), origin, now);
        return switch (users.add(profile, passwords.hash(password.password()), deed)) {
            case Users.Addition.Added() -> firstAdmin.welcome(profile, origin);
            case Users.Addition.EmailTaken() -> throw new Rejection.EmailTaken();
        };
    }
}
