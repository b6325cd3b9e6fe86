package org.quarknotes.notify.http;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.live.SessionId;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.rest.ApiDescription;
import org.quarknotes.rest.CallerAttributes;

/**
 * {@code /v1/notifications/socket}: as the stream, but acknowledged. Until the protocol changes it is a request as any
 * other, with the same credentials and the same refusals.
 */
@Path("/v1/notifications/socket")
@Tag(name = "Notifications")
@RunOnVirtualThread
class SocketResource {
    private final LiveOpening opening;
    private final Talking talking;
    private final SecurityIdentity caller;

    SocketResource(LiveOpening opening, Talking talking, SecurityIdentity caller) {
        this.opening = opening;
        this.talking = talking;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("notifications:read")
    @Operation(
            operationId = "openNotificationSocket",
            summary = "Hear of notifications over a WebSocket",
            description =
                    "The handshake of a WebSocket with the sub-protocol `quarknotes.v1`. The server sends "
                            + "`{\"type\": \"notification\", \"notification\": {...}}`, the client answers "
                            + "`{\"type\": \"ack\", \"id\": \"...\"}`. What was not acknowledged is sent again after a reconnect.",
            extensions =
                    @Extension(
                            name = ApiDescription.PROBLEMS,
                            value = "rate-limited overloaded not-implemented malformed-request"))
    @APIResponse(responseCode = "101", description = "From here on, a WebSocket")
    public Response open(RoutingContext request) {
        opening.requirePossible();
        requireHandshake(request.request());
        talking.talk(new UserId(caller.getPrincipal().getName()), session(), request);
        // Nobody hears it: the answer was the handshake's.
        return Response.noContent().build();
    }

    private static void requireHandshake(HttpServerRequest request) {
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            throw refusal("This is the address of a WebSocket; ask for it with 'Upgrade: websocket'.");
        }
        var offered =
                Optional.ofNullable(request.getHeader("Sec-WebSocket-Protocol")).orElse("");
        if (Arrays.stream(offered.split(",", -1)).map(String::strip).noneMatch(SocketOptions.PROTOCOL::equals)) {
            throw refusal("Offer the sub-protocol: 'Sec-WebSocket-Protocol: %s'.".formatted(SocketOptions.PROTOCOL));
        }
    }

    private static ProblemException refusal(String detail) {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, detail);
    }

    /** Whose acknowledgements are kept together: a sign-in's, an API key's, or those of whatever else asked for the token. */
    private SessionId session() {
        return Optional.<String>ofNullable(caller.getAttribute(CallerAttributes.SESSION))
                .or(() -> Optional.ofNullable(caller.getAttribute(CallerAttributes.CLIENT)))
                .map(SessionId::new)
                .orElseGet(() -> new SessionId("other"));
    }
}
