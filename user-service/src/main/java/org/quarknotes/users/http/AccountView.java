package org.quarknotes.users.http;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.users.domain.Profile;

/** A person as administrators see them. */
@Schema(name = "Account")
record AccountView(
        @Schema(examples = "019a4f3e-7c21-7d0a-9b1e-52c1f0a6d3e8")
        String id,

        @Schema(examples = "ada@example.com") String email,
        @Schema(examples = "Ada") String displayName,
        List<String> groups,
        @Schema(examples = "2026-11-21T10:00:00.000Z") Instant createdAt,
        @Schema(examples = "2026-11-21T10:00:00.000Z") Instant updatedAt,

        @Schema(nullable = true, description = "Since when the person is shut out; null if they are not") @Nullable
        Instant disabledAt) {

    static AccountView of(Profile profile) {
        return new AccountView(
                profile.id().toString(),
                profile.email().address(),
                profile.displayName().text(),
                profile.groups().stream().sorted().toList(),
                profile.createdAt(),
                profile.updatedAt(),
                profile.disabledAt().orElse(null));
    }

    /** The shape of a page, for the API's description. */
    @Schema(name = "AccountPage")
    record PageView(
            @Schema(required = true) List<AccountView> items,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What to send as cursor for the next page; null on the last")
            @Nullable
            String nextCursor) {}
}
