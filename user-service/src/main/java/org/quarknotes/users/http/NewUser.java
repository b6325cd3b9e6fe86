package org.quarknotes.users.http;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.rest.Violations;
import org.quarknotes.users.domain.DisplayName;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.Once;
import org.quarknotes.users.domain.Origin;
import org.quarknotes.users.domain.PasswordPolicy;
import org.quarknotes.users.domain.Registration;
import org.quarknotes.users.domain.Registration.Registered;

/** What somebody writes who wants to become a user. */
@Schema(name = "NewUser")
record NewUser(
        @Schema(required = true, maxLength = 254, examples = "ada@example.com") @Nullable
        String email,

        @Schema(required = true, minLength = 8, maxLength = 128, examples = "correct horse battery staple") @Nullable
        String password,

        @Schema(required = true, minLength = 1, maxLength = 100, examples = "Ada") @Nullable
        String displayName) {

    Registered register(PasswordPolicy policy, Registration registration, Origin origin, Optional<Once> once) {
        var violations = new Violations();
        var newEmail = violations.required("email", email, Email::new);
        var newPassword = violations.required("password", password, text -> policy.choose(text, orEmpty(email)));
        var newName = violations.required("displayName", displayName, DisplayName::new);
        return violations.whenSound(
                () -> registration.register(newEmail.get(), newPassword.get(), newName.get(), origin, once));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Without the e-mail and the password, which belong into no log. */
    @Override
    public String toString() {
        return "NewUser[...]";
    }
}
