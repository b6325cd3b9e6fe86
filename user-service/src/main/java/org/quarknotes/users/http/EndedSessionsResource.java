package org.quarknotes.users.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.quarknotes.users.domain.LatelyEnded;
import org.quarknotes.users.domain.SessionId;

/**
 * {@code /internal/ended-sessions}: which sessions ended while access tokens of theirs may be about, for the gateway and
 * the services, which ask every few seconds. The gateway has no route to it; what it tells is no secret.
 */
@Path("/internal/ended-sessions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EndedSessionsResource {
    private final LatelyEnded latelyEnded;

    EndedSessionsResource(LatelyEnded latelyEnded) {
        this.latelyEnded = latelyEnded;
    }

    /** @param sessions their ids, in no order */
    record EndedSessionsView(List<String> sessions) {}

    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(hidden = true)
    public EndedSessionsView ended() {
        return new EndedSessionsView(
                latelyEnded.sessions().stream().map(SessionId::toString).toList());
    }
}
