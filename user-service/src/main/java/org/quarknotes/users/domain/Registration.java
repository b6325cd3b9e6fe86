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
     * What registering came to.
     *
     * @param again whether this request was a repetition, and the profile is what the first was answered
     */
    public record Registered(Profile profile, boolean again) {}

    /**
     * Adds a person; with a request that may be repeated, only the first time it is asked for. Once that person has left,
     * its repetition is refused like another request: it must not bring back whom somebody has deleted.
     *
     * @throws Rejection.EmailTaken when somebody has the address, even if they got it this very moment
     * @throws Rejection.KeyReused when the same idempotency key came with another request
     */
    public Registered register(
            Email email, ChosenPassword password, DisplayName displayName, Origin origin, Optional<Once> once) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var profile = Profile.registered(ids.newUser(), email, displayName, now);
        var deed = new Deed(Deed.Kind.REGISTERED, profile.id(), Optional.of(profile.id()), origin, now);
        var addition = once.flatMap(users::earlier)
                .orElseGet(() -> users.add(profile, passwords.hash(password.password()), deed, once));
        return switch (addition) {
            case Users.Addition.Added() -> new Registered(firstAdmin.welcome(profile, origin), false);
            case Users.Addition.Repeated(var first) -> new Registered(first, true);
            case Users.Addition.EmailTaken() -> throw new Rejection.EmailTaken();
            case Users.Addition.KeyReused() -> throw new Rejection.KeyReused();
            case Users.Addition.Busy() ->
                throw once.isPresent() ? new Rejection.RequestInProgress() : new Rejection.Overloaded();
        };
    }
}
