package org.quarknotes.notify.http;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.rest.ApiDescription;
import org.quarknotes.rest.StreamedBody;

/** {@code /v1/notifications/stream}: the caller's notifications as they come, for as long as the access token is good. */
@Path("/v1/notifications/stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "Notifications")
@RunOnVirtualThread
class StreamResource {
    private final LiveOpening opening;
    private final Streaming streaming;
    private final SecurityIdentity caller;
    private final RoutingContext request;

    StreamResource(LiveOpening opening, Streaming streaming, SecurityIdentity caller, RoutingContext request) {
        this.opening = opening;
        this.streaming = streaming;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("notifications:read")
    @Operation(
            operationId = "streamNotifications",
            summary = "Hear of notifications as they come",
            description =
                    "Server-sent events: `event: notification`, with the notification's id as `id`, and as `data` "
                            + "what a list has. Begins now, or behind the notification that `Last-Event-ID` names. Ends when the "
                            + "access token does; come back with a new one.",
            extensions =
                    @Extension(
                            name = ApiDescription.PROBLEMS,
                            value = "rate-limited overloaded not-implemented malformed-request"))
    @APIResponse(
            responseCode = "200",
            description = "Events, until the token ends",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Response stream(@HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
        opening.requirePossible();
        var person = new UserId(caller.getPrincipal().getName());
        var place = Optional.ofNullable(lastEventId).map(Place::of);
        return head().entity(new StreamedBody(request, out -> streaming.stream(person, place, request, out)))
                .build();
    }

    /** What a GET would begin with. */
    @HEAD
    @PermissionsAllowed("notifications:read")
    @Operation(hidden = true)
    public Response begin(@HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
        opening.requirePossible();
        Optional.ofNullable(lastEventId).ifPresent(Place::of);
        return head().build();
    }

    private static Response.ResponseBuilder head() {
        return Response.ok().type(MediaType.SERVER_SENT_EVENTS).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
