package org.quarknotes.users.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.users.domain.ApiKey;
import org.quarknotes.users.domain.ApiKeyKeeping;
import org.quarknotes.users.domain.ApiKeyText;
import org.quarknotes.users.domain.Expiry;

/** An API key as its owner sees it among others, without what would let anybody use it. */
@Schema(name = "ApiKey")
record ApiKeyView(
        @Schema(examples = "019a4f3e-7c21-7d0a-9b1e-52c1f0a6d3e8")
        String id,

        @Schema(examples = "nightly export") String name,
        @Schema(examples = "[\"notes:read\"]") List<String> scopes,
        @Schema(examples = "2026-11-21T10:00:00.000Z") Instant createdAt,

        @Schema(
                nullable = true,
                examples = "2027-11-21T10:00:00.000Z",
                description = "From when on it is good for nothing; null if that is never")
        @Nullable
        Instant expiresAt,

        @Schema(
                nullable = true,
                examples = "2026-11-22T10:00:00.000Z",
                description = "When it was last used, to about a minute; null if that was never")
        @Nullable
        Instant lastUsedAt) {

    static ApiKeyView of(ApiKey key) {
        return new ApiKeyView(
                key.id().toString(),
                key.name().text(),
                key.scopes().texts(),
                key.createdAt(),
                key.expiry().map(Expiry::at).orElse(null),
                key.lastUsedAt().orElse(null));
    }

    /** The same when it has just been created, with what its owner sends from then on. */
    @Schema(name = "CreatedApiKey")
    record Created(
            @Schema(examples = "019a4f3e-7c21-7d0a-9b1e-52c1f0a6d3e8")
            String id,

            @Schema(examples = "nightly export") String name,
            @Schema(examples = "[\"notes:read\"]") List<String> scopes,
            @Schema(examples = "2026-11-21T10:00:00.000Z") Instant createdAt,

            @Schema(nullable = true, examples = "2027-11-21T10:00:00.000Z") @Nullable
            Instant expiresAt,

            @Schema(nullable = true, description = "null: it was never used") @Nullable
            Instant lastUsedAt,

            @Schema(
                    required = false,
                    examples =
                            "qn_AZpPPnwhfQqbHlLB8KbT6AGaTz58InpRjzwNakvhwvcHDRMZHyUrMTc9Q0lPVVthZ21zeX-Fi5GXnaOpr7W7wQ_628c92",
                    description =
                            "To be sent as X-Api-Key. It is told this once: an answer that is given again has it not.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String key) {

        static Created of(ApiKeyKeeping.Created created) {
            var view = ApiKeyView.of(created.key());
            return new Created(
                    view.id(),
                    view.name(),
                    view.scopes(),
                    view.createdAt(),
                    view.expiresAt(),
                    view.lastUsedAt(),
                    created.text().map(ApiKeyText::text).orElse(null));
        }

        /** Without the key, which belongs into no log. */
        @Override
        public String toString() {
            return "CreatedApiKey[" + id + "]";
        }
    }

    /** The shape of a page, for the API's description. */
    @Schema(name = "ApiKeyPage")
    record PageView(
            @Schema(required = true) List<ApiKeyView> items,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What to send as cursor for the next page; null on the last")
            @Nullable
            String nextCursor) {}
}
