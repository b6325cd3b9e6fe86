package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;

/** Getting tokens: by a password at first, by the last refresh token from then on. */
@ApplicationScoped
public class SigningIn {
    private final Identification identification;
    private final SessionKeeping sessionKeeping;
    private final Users users;
    private final AccessTokens accessTokens;
    private final FirstAdmin firstAdmin;

    public SigningIn(
            Identification identification,
            SessionKeeping sessionKeeping,
            Users users,
            AccessTokens accessTokens,
            FirstAdmin firstAdmin) {
        this.identification = identification;
        this.sessionKeeping = sessionKeeping;
        this.users = users;
        this.accessTokens = accessTokens;
        this.firstAdmin = firstAdmin;
    }

    /**
     * Begins a session.
     *
     * @throws Rejection.InvalidCredentials when the address is unknown, the password wrong or the account disabled
     * @throws Rejection.GuessedTooOften when the password was not looked at, because so many were wrong
     */
    public SignedIn signIn(Email email, Password password, Origin origin) {
        var account = identification.identify(email, password, origin);
        var profile = firstAdmin.welcome(account.profile(), origin);
        return signedIn(profile, sessionKeeping.begin(new Account(profile, account.credential()), origin));
    }

    /**
     * Continues a session.
     *
     * @throws Rejection.InvalidRefreshToken when the token cannot be exchanged
     */
    public SignedIn refresh(RefreshToken token, Origin origin) {
        var open = sessionKeeping.refresh(token, origin);
        var profile = users.find(open.session().owner()).orElseThrow(Rejection.InvalidRefreshToken::new);
        return signedIn(profile, open);
    }

    private SignedIn signedIn(Profile profile, OpenSession open) {
        var sessionId = open.session().id();
        return new SignedIn(
                sessionId, accessTokens.issue(profile, sessionId), open.refreshToken(), open.refreshLifetime());
    }
}
