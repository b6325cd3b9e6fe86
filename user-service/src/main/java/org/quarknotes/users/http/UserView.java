package org.quarknotes.users.http;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarknotes.users.domain.Profile;

/** A person as the person sees it. */
@Schema(name = "User")
record UserView(
        @Schema(examples = "019a4f3e-7c21-7d0a-9b1e-52c1f0a6d3e8")
        String id,

        @Schema(examples = "ada@example.com") String email,
        @Schema(examples = "Ada") String displayName,
        List<String> groups,
        @Schema(examples = "2026-11-21T10:00:00.000Z") Instant createdAt,
        @Schema(examples = "2026-11-21T10:00:00.000Z") Instant updatedAt) {

    static UserView of(Profile profile) {
        return new UserView(
                profile.id().toString(),
                profile.email().address(),
                profile.displayName().text(),
                profile.groups().stream().sorted().toList(),
                profile.createdAt(),
                profile.updatedAt());
    }

    /** The same person as others see it. */
    @Schema(name = "PublicUser")
    record Public(
            @Schema(examples = "019a4f3e-7c21-7d0a-9b1e-52c1f0a6d3e8")
            String id,

            @Schema(examples = "Ada") String displayName) {

        static Public of(Profile profile) {
            return new Public(profile.id().toString(), profile.displayName().text());
        }
    }
}
