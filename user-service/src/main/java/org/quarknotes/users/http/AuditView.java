package org.quarknotes.users.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.users.domain.Audit;

/** Something that was done with an account. */
@Schema(name = "AuditEntry")
record AuditView(
        @Schema(examples = "019a4f3e-7c21-7d0a-9b1e-52c1f0a6d3e8")
        String id,

        @Schema(examples = "signed-in") String action,

        @Schema(
                description =
                        "Whether the person did it, having proved who they are; else an administrator or nobody known")
        boolean byThemselves,

        @Schema(nullable = true, examples = "curl/8.5.0") @Nullable
        String userAgent,

        @Schema(examples = "2026-11-21T10:00:00.000Z") Instant at) {

    static AuditView of(Audit.Entry entry) {
        return new AuditView(
                entry.id(),
                entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                entry.byThemselves(),
                entry.userAgent().orElse(null),
                entry.at());
    }

    /** The shape of a page, for the API's description. */
    @Schema(name = "AuditPage")
    record PageView(
            @Schema(required = true) List<AuditView> items,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What to send as cursor for the next page; null on the last")
            @Nullable
            String nextCursor) {}
}
