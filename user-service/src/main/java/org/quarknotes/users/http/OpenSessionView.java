package org.quarknotes.users.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.users.domain.Caller;
import org.quarknotes.users.domain.Session;

/** A session as its owner sees it among others. */
@Schema(name = "OpenSession")
record OpenSessionView(
        @Schema(examples = "019a4f3e-7c21-7d0a-9b1e-52c1f0a6d3e8")
        String id,

        @Schema(examples = "2026-11-21T10:00:00.000Z") Instant createdAt,
        @Schema(examples = "2026-11-21T10:00:00.000Z") Instant lastUsedAt,

        @Schema(nullable = true, examples = "curl/8.5.0") @Nullable
        String userAgent,

        @Schema(description = "Whether it is the one in which this was asked")
        boolean current) {

    static OpenSessionView of(Session session, Caller caller) {
        return new OpenSessionView(
                session.id().toString(),
                session.createdAt(),
                session.lastUsedAt(),
                session.userAgent().orElse(null),
                caller.session().equals(Optional.of(session.id())));
    }

    /** The shape of a page, for the API's description. */
    @Schema(name = "OpenSessionPage")
    record PageView(
            @Schema(required = true) List<OpenSessionView> items,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What to send as cursor for the next page; null on the last")
            @Nullable
            String nextCursor) {}
}
