package org.quarknotes.users.http;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.rest.Violations;
import org.quarknotes.users.domain.ApiKeyKeeping;
import org.quarknotes.users.domain.ApiKeyKeeping.Created;
import org.quarknotes.users.domain.ApiKeyName;
import org.quarknotes.users.domain.Caller;
import org.quarknotes.users.domain.Expiry;
import org.quarknotes.users.domain.Once;
import org.quarknotes.users.domain.Scopes;

/** What somebody writes who wants an API key. */
@Schema(name = "NewApiKey")
record NewApiKey(
        @Schema(required = true, minLength = 1, maxLength = 100, examples = "nightly export") @Nullable
        String name,

        @Schema(
                required = true,
                type = SchemaType.ARRAY,
                minItems = 1,
                maxItems = 5,
                uniqueItems = true,
                examples = "[\"notes:read\"]")
        @Nullable
        List<@Nullable String> scopes,

        @Schema(
                nullable = true,
                format = "date-time",
                examples = "2027-11-21T10:00:00Z",
                description = "From when on it is good for nothing; never, if it is left out")
        @Nullable
        String expiresAt) {

    Created create(ApiKeyKeeping keeping, Caller caller, Optional<Once> once) {
        var violations = new Violations();
        var newName = violations.required("name", name, ApiKeyName::new);
        var newScopes = violations.required("scopes", scopes, Scopes::parse);
        var expiry = violations.optional(
                "expiresAt", expiresAt, text -> Optional.of(keeping.expiry(text)), Optional.<Expiry>empty());
        return violations.whenSound(() -> keeping.create(caller, newName.get(), newScopes.get(), expiry.get(), once));
    }
}
