package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;

/** Getting tokens: by a password at first, by the last refresh token from then on. */
@ApplicationScoped
public class SigningIn {
    private final Identification identification;
    private final SessionKeeping sessionKeeping;
    private final Users users;
    private final AccessTokens accessTokens;

    public SigningIn(
            Identification identification, SessionKeeping sessionKeeping, Users users, AccessTokens accessTokens) {
        this.identification = identification;
        this.sessionKeeping = sessionKeeping;
        this.users = users;
        this.accessTokens = accessTokens;
    }

    /**
     * Begins a session.
     *
     * @throws Rejection.InvalidCredentials when the address is unknown or the password wrong
     */
    public SignedIn signIn(Email email, Password password) {
        var owner = identification.identify(email, password);
        var profile = users.find(owner).orElseThrow(Rejection.InvalidCredentials::new);
        return signedIn(profile, sessionKeeping.begin(owner));
    }

    /**
     * Continues a session.
     *
     * @throws Rejection.InvalidRefreshToken when the token cannot be exchanged
     */
    public SignedIn refresh(RefreshToken token) {
        var open = sessionKeeping.refresh(token);
        var profile = users.find(open.session().owner()).orElseThrow(Rejection.InvalidRefreshToken::new);
        return signedIn(profile, open);
    }

    private SignedIn signedIn(Profile profile, OpenSession open) {
        var sessionId = open.session().id();
        return new SignedIn(
                sessionId, accessTokens.issue(profile, sessionId), open.refreshToken(), open.refreshLifetime());
    }
}
