package org.quarknotes.users.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.rest.Violations;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.Origin;
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

    SignedIn signIn(SigningIn signingIn, Origin origin) {
        var violations = new Violations();
        var shownEmail = violations.required("email", email, Email::new);
        var shownPassword = violations.required("password", password, Password::new);
        return violations.whenSound(() -> signingIn.signIn(shownEmail.get(), shownPassword.get(), origin));
    }

    /** Without the e-mail and the password, which belong into no log. */
    @Override
    public String toString() {
        return "Credentials[...]";
    }

    /** What somebody shows to stay signed in. */
    @Schema(name = "RefreshCredentials")
    record Refresh(
            @Schema(
                    required = true,
                    examples = "AZpPPnwhfQqbHlLB8KbT6AGaTz58InpRjzwNakvhwvcHDRMZHyUrMTc9Q0lPVVthZ21zeX-Fi5GXnaOpr7W7wQ")
            @Nullable
            String refreshToken) {

        SignedIn refresh(SigningIn signingIn, Origin origin) {
            var violations = new Violations();
            var shown = violations.required("refreshToken", refreshToken, text -> text);
            var token = violations.whenSound(() -> RefreshToken.parse(shown.get()));
            return signingIn.refresh(token.orElseThrow(Rejection.InvalidRefreshToken::new), origin);
        }

        /** Without the token, which belongs into no log. */
        @Override
        public String toString() {
            return "Refresh[...]";
        }
    }
}
