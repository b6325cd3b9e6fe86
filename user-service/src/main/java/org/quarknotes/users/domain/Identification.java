package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Recognising a person by their password: with the e-mail address when signing in, alone when they are signed in. */
@ApplicationScoped
public class Identification {
    private final Users users;
    private final Recognition recognition;
    private final Audit audit;
    private final Clock clock;

    public Identification(Users users, Recognition recognition, Audit audit, Clock clock) {
        this.users = users;
        this.recognition = recognition;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Rejection.InvalidCredentials when the address is unknown, the password wrong or the account disabled, after
     *     the same time
     * @throws Rejection.GuessedTooOften when the password was not looked at, because so many were wrong
     */
    Account identify(Email email, Password password, Origin origin) {
        var claimed = users.credentialOf(email);
        return recognition.atSignIn(email, claimed, password, origin.address()).orElseThrow(() -> {
            var owner = claimed.map(Credential::owner);
            var deed = Deed.of(Deed.Kind.SIGN_IN_FAILED, owner.orElse(UserId.NOBODY), origin, clock.instant());
            owner.ifPresentOrElse(_ -> audit.record(deed), () -> audit.recordNothing(deed));
            return new Rejection.InvalidCredentials();
        });
    }

    /**
     * @throws Rejection.WrongPassword when it is not the caller's password
     * @throws Rejection.GuessedTooOften when the password was not looked at, because so many were wrong
     */
    Credential confirm(Caller caller, Password password) {
        return recognition.ofCaller(caller, password).orElseThrow(() -> {
            audit.record(caller.deed(Deed.Kind.WRONG_PASSWORD, clock.instant()));
            return new Rejection.WrongPassword();
        });
    }
}
