package org.quarknotes.users.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.rest.Violations;
import org.quarknotes.users.domain.DisplayName;
import org.quarknotes.users.domain.Profile;

/** What people may change of their profile. */
@Schema(name = "ProfileText")
record ProfileText(
        @Schema(minLength = 1, maxLength = 100, examples = "Ada") @Nullable
        String displayName) {

    /** What is there now, to be merged with a patch. */
    static ProfileText of(Profile present) {
        return new ProfileText(present.displayName().text());
    }

    DisplayName toDisplayName() {
        var violations = new Violations();
        var name = violations.required("displayName", displayName, DisplayName::new);
        return violations.whenSound(name::get);
    }
}
