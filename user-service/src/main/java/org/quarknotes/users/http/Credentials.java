package org.quarknotes.users.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.rest.Violations;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.Password;
import org.quarknotes.users.domain.RefreshToken;
import org.quarknotes.users.domain.Rejection;
import org.quarknotes.users.domain.SignedIn;
import org.quarknotes.users.domain.SigningIn;

/** What somebody shows to sign in. */
@Schema(name = "Credentials")
record Credentials(
        @Schema(required = true, examples = "ada@example.com") @Nullable
        String email,

        @Schema(required = true, examples = "correct horse battery staple") @Nullable
        String password) {

    SignedIn signIn(SigningIn signingIn) {
        var violations = new Violations();
        var shownEmail = violations.required("email", email, Email::new);
        var shownPassword = violations.required("password", password, Password::new);
        return violations.whenSound(() -> signingIn.signIn(shownEmail.get(), shownPassword.get()));
    }

    /** Without the e-mail and the password, which belong into no log. */
    @Override
    public String toString() {
        return "Credentials[...]";
    }

    /** What somebody shows to stay signed in. */
    @Schema(name = "RefreshCredentials")
    record Refresh(
            @Schema(required = true, examples = "mF9CGhpZ0aTq0m1sV8b3uXc7y2eJk4nR6wLd5oIiPtA") @Nullable
            String refreshToken) {

        SignedIn refresh(SigningIn signingIn) {
            var violations = new Violations();
            var shown = violations.required("refreshToken", refreshToken, text -> text);
            var token = violations.whenSound(() -> RefreshToken.parse(shown.get()));
            return signingIn.refresh(token.orElseThrow(Rejection.InvalidRefreshToken::new));
        }

        /** Without the token, which belongs into no log. */
        @Override
        public String toString() {
            return "Refresh[...]";
        }
    }
}
