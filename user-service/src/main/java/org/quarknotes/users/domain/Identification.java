package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;

/** Recognising a person by e-mail and password. */
@ApplicationScoped
public class Identification {
    private final Users users;
    private final Passwords passwords;

    public Identification(Users users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    /** @throws Rejection.InvalidCredentials when the address is unknown or the password wrong, after the same time */
    UserId identify(Email email, Password password) {
        var credential = users.credentialOf(email);
        var verdict = passwords.verify(password, credential.map(Credential::hash));
        var known = credential.orElseThrow(Rejection.InvalidCredentials::new);
        return switch (verdict) {
            case WRONG -> throw new Rejection.InvalidCredentials();
            case RIGHT -> known.owner();
            case RIGHT_AND_OUTDATED -> {
                users.rehash(known, passwords.hash(password));
                yield known.owner();
            }
        };
    }
}
