package org.quarknotes.notify.http;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notify.domain.InboxRejection;
import org.quarknotes.notify.domain.Inboxes;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.rest.Paging;

/** {@code /v1/notifications}: the caller's own inbox. */
@Path("/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
@RunOnVirtualThread
class NotificationsResource {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
            @QueryParam("unread")
                    @Schema(
                            description = "Whether only those are wanted that were not read",
                            type = SchemaType.BOOLEAN,
                            defaultValue = "false")
                    @Nullable
                    String unread,
            @QueryParam("limit")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")
                    @Nullable
                    String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var most = Paging.limit(limit);
        var start = Optional.ofNullable(cursor);
        var page = flag(unread) ? inboxes.unread(person(), most, start) : inboxes.list(person(), most, start);
        var views = page.notifications().stream().map(NotificationView::of).toList();
        return Paging.answer(views, page.nextCursor(), uri);
    }

    @GET
    @Path("/unread-count")
    @PermissionsAllowed("notifications:read")
    @Operation(operationId = "countUnread", summary = "Count my unread notifications")
    @APIResponse(
            responseCode = "200",
            description = "How many there are",
            content = @Content(schema = @Schema(implementation = UnreadCountView.class)))
    public UnreadCountView countUnread() {
        return new UnreadCountView(inboxes.countUnread(person()));
    }

    @POST
    @Path("/{id}/read")
    @PermissionsAllowed("notifications:write")
    @Operation(
            operationId = "markRead",
            summary = "Say that I have read a notification",
            description = "Saying so again changes nothing.")
    @APIResponse(responseCode = "204", description = "It is read")
    public void markRead(@PathParam("id") String id) {
        if (!UUID.matcher(id).matches()) {
            throw new InboxRejection.NoSuchNotification();
        }
        inboxes.markRead(person(), id);
    }

    @POST
    @Path("/read-all")
    @PermissionsAllowed("notifications:write")
    @Operation(
            operationId = "markAllRead",
            summary = "Say that I have read all my notifications",
            description = "It holds for those that were there when you said so.")
    @APIResponse(responseCode = "204", description = "They are read")
    public void markAllRead() {
        inboxes.markAllRead(person());
    }

    private UserId person() {
        return new UserId(caller.getPrincipal().getName());
    }

    private static boolean flag(@Nullable String value) {
        return switch (value) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default -> throw ProblemException.invalid("unread", "must be true or false");
        };
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

    /** How many are unread. */
    @Schema(name = "UnreadCount")
    record UnreadCountView(long count) {}

    /** The shape of a page, for the API's description. */
    @Schema(name = "NotificationPage")
    record NotificationPageView(
            List<NotificationView> items, @Nullable String nextCursor) {}
}
