package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.quarknotes.users.domain.Passwords.Verdict;

/** Compares passwords with what is kept of them, no more often than guessing is allowed. */
@ApplicationScoped
public class Recognition {
    private final Users users;
    private final Sessions sessions;
    private final Passwords passwords;
    private final GuessLimits limits;

    public Recognition(Users users, Sessions sessions, Passwords passwords, GuessLimits limits) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.limits = limits;
    }

    /**
     * The person, if the password is right and the account is not disabled. It takes the same steps, each for as long,
     * for an account that does not exist, a wrong password and a disabled account.
     *
     * @param claimed what is kept of the account with this address, if there is one
     */
    Optional<Account> atSignIn(Email email, Optional<Credential> claimed, Password password, ClientAddress address) {
        var owner = claimed.map(Credential::owner).orElse(UserId.NOBODY);
        var profile = users.find(owner).filter(person -> !person.isDisabled());
        var lastHere = sessions.lastBegun(owner, address);
        var verdict = limits.atSignIn(email, address, lastHere, () -> {
            var found = passwords.verify(password, claimed.map(Credential::hash));
            return profile.isPresent() ? found : Verdict.WRONG;
        });
        return shown(verdict, claimed, password)
                .flatMap(credential -> profile.map(person -> new Account(person, credential)));
    }

    /** The caller's credential, if the password is right. */
    Optional<Credential> ofCaller(Caller caller, Password password) {
        var kept = users.credentialOf(caller.id());
        var verdict = limits.ofCaller(caller, () -> passwords.verify(password, kept.map(Credential::hash)));
        return shown(verdict, kept, password);
    }

    private Optional<Credential> shown(Verdict verdict, Optional<Credential> kept, Password password) {
        return switch (verdict) {
            case WRONG -> Optional.empty();
            case RIGHT -> kept;
            case RIGHT_AND_OUTDATED -> kept.map(known -> rehashed(known, password));
        };
    }

    private Credential rehashed(Credential known, Password password) {
        var stronger = passwords.hash(password);
        users.rehash(known, stronger);
        return known.with(stronger);
    }
}
