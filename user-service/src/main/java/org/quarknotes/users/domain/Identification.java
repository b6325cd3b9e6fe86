package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Recognising a person by their password: with the e-mail address when signing in, alone when they are signed in. */
@ApplicationScoped
public class Identification {
    private final Users users;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    public Identification(Users users, Passwords passwords, Audit audit, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Rejection.InvalidCredentials when the address is unknown or the password wrong, after the same time */
    Credential identify(Email email, Password password, Origin origin) {
        var credential = users.credentialOf(email);
        return recognised(password, credential).orElseThrow(() -> {
            credential.ifPresent(
                    known -> audit.record(Deed.of(Deed.Kind.SIGN_IN_FAILED, known.owner(), origin, clock.instant())));
            return new Rejection.InvalidCredentials();
        });
    }

    /** @throws Rejection.WrongPassword when it is not the caller's password */
    Credential confirm(Caller caller, Password password) {
        return recognised(password, users.credentialOf(caller.id())).orElseThrow(() -> {
            audit.record(caller.deed(Deed.Kind.WRONG_PASSWORD, clock.instant()));
            return new Rejection.WrongPassword();
        });
    }

    private Optional<Credential> recognised(Password password, Optional<Credential> credential) {
        var verdict = passwords.verify(password, credential.map(Credential::hash));
        return switch (verdict) {
            case WRONG -> Optional.empty();
            case RIGHT -> credential;
            case RIGHT_AND_OUTDATED -> credential.map(known -> rehashed(known, password));
        };
    }

    private Credential rehashed(Credential known, Password password) {
        var stronger = passwords.hash(password);
        users.rehash(known, stronger);
        return known.with(stronger);
    }
}
