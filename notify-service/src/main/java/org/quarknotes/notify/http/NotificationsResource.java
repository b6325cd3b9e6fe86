package org.quarknotes.notify.http;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notify.domain.Inboxes;
import org.quarknotes.notify.domain.Inboxes.InvalidCursor;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.rest.Paging;
import org.quarknotes.rest.ProblemAnswers;

/** {@code /v1/notifications}: the caller's own inbox. */
@Path("/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
@RunOnVirtualThread
class NotificationsResource {
    private final Inboxes inboxes;
    private final SecurityIdentity caller;

    NotificationsResource(Inboxes inboxes, SecurityIdentity caller) {
        this.inboxes = inboxes;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("notifications:read")
    @Operation(operationId = "listNotifications", summary = "List my notifications, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of notifications",
            content = @Content(schema = @Schema(implementation = NotificationPageView.class)))
    public Response list(
            @QueryParam("limit")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")
                    @Nullable
                    String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var recipient = new UserId(caller.getPrincipal().getName());
        var page = inboxes.list(recipient, Paging.limit(limit), Optional.ofNullable(cursor));
        var views = page.notifications().stream().map(NotificationView::of).toList();
        return Paging.answer(views, page.nextCursor(), uri);
    }

    @ServerExceptionMapper
    public Response invalid(InvalidCursor rejection, RoutingContext request) {
        var detail = String.valueOf(rejection.getMessage());
        return ProblemAnswers.answer(new ProblemException(ProblemType.INVALID_CURSOR, detail), request);
    }

    /** A notification as clients see it. */
    @Schema(name = "Notification")
    record NotificationView(
            String id,
            String type,
            String title,
            String text,
            String link,
            @Nullable String actorId,
            @Nullable Instant readAt,
            Instant createdAt) {

        static NotificationView of(Notification told) {
            return new NotificationView(
                    told.id(),
                    told.kind().code(),
                    told.wording().title(),
                    told.wording().text(),
                    told.link(),
                    told.actor().map(UserId::text).orElse(null),
                    told.readAt().orElse(null),
                    told.createdAt());
        }
    }

    /** The shape of a page, for the API's description. */
    @Schema(name = "NotificationPage")
    record NotificationPageView(
            List<NotificationView> items, @Nullable String nextCursor) {}
}
