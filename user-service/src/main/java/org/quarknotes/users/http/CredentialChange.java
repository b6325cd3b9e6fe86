package org.quarknotes.users.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.rest.Violations;
import org.quarknotes.users.domain.Caller;
import org.quarknotes.users.domain.CredentialKeeping;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.Leaving;
import org.quarknotes.users.domain.Password;
import org.quarknotes.users.domain.PasswordPolicy;

/** What people send who change what they sign in with, or leave: always with the password that they have. */
final class CredentialChange {
    private CredentialChange() {}

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Another address. */
    @Schema(name = "NewEmail")
    record NewEmail(
            @Schema(required = true, maxLength = 254, examples = "ada@example.org") @Nullable
            String email,

            @Schema(required = true, examples = "correct horse battery staple") @Nullable
            String password) {

        void change(PasswordPolicy policy, Caller caller, CredentialKeeping keeping) {
            var violations = new Violations();
            var shown = violations.required("password", password, Password::new);
            var address = violations.required("email", email, text -> policy.admit(new Email(text), orEmpty(password)));
            violations.requireSound();
            keeping.changeEmail(caller, address.get(), shown.get());
        }

        /** Without the e-mail and the password, which belong into no log. */
        @Override
        public String toString() {
            return "NewEmail[...]";
        }
    }

    /** Another password. */
    @Schema(name = "NewPassword")
    record NewPassword(
            @Schema(required = true, examples = "correct horse battery staple") @Nullable
            String currentPassword,

            @Schema(required = true, minLength = 8, maxLength = 128, examples = "incorrect horse battery staple")
            @Nullable
            String newPassword) {

        void change(PasswordPolicy policy, Email email, Caller caller, CredentialKeeping keeping) {
            var violations = new Violations();
            var current = violations.required("currentPassword", currentPassword, Password::new);
            var chosen = violations.required("newPassword", newPassword, text -> policy.choose(text, email.address()));
            violations.requireSound();
            keeping.changePassword(caller, current.get(), chosen.get());
        }

        /** Without the passwords, which belong into no log. */
        @Override
        public String toString() {
            return "NewPassword[...]";
        }
    }

    /** The password, as a last word. */
    @Schema(name = "Farewell")
    record Farewell(
            @Schema(required = true, examples = "correct horse battery staple") @Nullable
            String password) {

        void leave(Caller caller, Leaving leaving) {
            var violations = new Violations();
            var shown = violations.required("password", password, Password::new);
            violations.requireSound();
            leaving.leave(caller, shown.get());
        }

        /** Without the password, which belongs into no log. */
        @Override
        public String toString() {
            return "Farewell[...]";
        }
    }
}
