package org.quarknotes.notes.http;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.Grant;
import org.quarknotes.notes.domain.NoteRejection.NoSuchGrant;
import org.quarknotes.notes.domain.NoteRejection.NoSuchUser;
import org.quarknotes.notes.domain.NoteSharing;
import org.quarknotes.notes.domain.Role;
import org.quarknotes.notes.domain.UserId;
import org.quarknotes.rest.ApiDescription;
import org.quarknotes.rest.JsonContent;
import org.quarknotes.rest.Violations;

/** {@code /v1/notes/{id}/shares}: who else may see a note. */
@Path("/v1/notes/{id}/shares")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shares")
@RunOnVirtualThread
class SharesResource {
    private final NoteSharing sharing;
    private final Caller caller;

    SharesResource(NoteSharing sharing, Caller caller) {
        this.sharing = sharing;
        this.caller = caller;
    }

    @PUT
    @Path("/{userId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("notes:write")
    @Operation(operationId = "shareNote", summary = "Share a note with somebody")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ShareText.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was shared already; the role is as wanted",
            content = @Content(schema = @Schema(implementation = ShareView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Shared",
            content = @Content(schema = @Schema(implementation = ShareView.class)))
    @Extension(
            name = ApiDescription.PROBLEMS,
            value = "note-not-found user-not-found note-trashed stale-version upstream-unavailable")
    public Response share(
            @PathParam("id") String id, @PathParam("userId") String userId, JsonContent<ShareText> content) {
        var shared = sharing.share(
                caller.id(),
                NoteAnswers.noteId(id),
                () -> grantee(userId),
                () -> content.read().toRole());
        return Response.status(shared.newly() ? 201 : 200)
                .entity(ShareView.of(shared.grant()))
                .build();
    }

    @DELETE
    @Path("/{userId}")
    @PermissionsAllowed("notes:write")
    @Operation(
            operationId = "unshareNote",
            summary = "Stop sharing a note with somebody",
            description = "The owner may do so with all, others only with themselves.")
    @APIResponse(responseCode = "204", description = "They cannot see it any more")
    @Extension(name = ApiDescription.PROBLEMS, value = "note-not-found note-trashed stale-version")
    public void unshare(@PathParam("id") String id, @PathParam("userId") String userId) {
        sharing.unshare(
                caller.id(), NoteAnswers.noteId(id), () -> UserId.parse(userId).orElseThrow(NoSuchGrant::new));
    }

    @GET
    @PermissionsAllowed("notes:read")
    @Operation(operationId = "listShares", summary = "List with whom a note is shared")
    @APIResponse(
            responseCode = "200",
            description = "All grants",
            content = @Content(schema = @Schema(implementation = SharesView.class)))
    @Extension(name = ApiDescription.PROBLEMS, value = "note-not-found")
    public SharesView list(@PathParam("id") String id) {
        return SharesView.of(sharing.grants(caller.id(), NoteAnswers.noteId(id)));
    }

    private static UserId grantee(String id) {
        return UserId.parse(id).orElseThrow(NoSuchUser::new);
    }

    @Schema(name = "Share")
    record ShareText(
            @Schema(
                    required = true,
                    enumeration = {"reader", "editor"},
                    examples = "reader")
            @Nullable
            String role) {
        Role toRole() {
            var violations = new Violations();
            var wanted = violations.required("role", role, ShareText::role);
            return violations.whenSound(wanted::get);
        }

        private static Role role(String name) {
            return switch (name) {
                case "reader" -> Role.READER;
                case "editor" -> Role.EDITOR;
                default -> throw new IllegalArgumentException("must be reader or editor");
            };
        }
    }

    @Schema(name = "ShareView")
    record ShareView(
            @Schema(required = true, examples = "01890a5c-9f3e-7b1a-8d2c-5e6f7a8b9c0e")
            String userId,

            @Schema(
                    required = true,
                    enumeration = {"reader", "editor"},
                    examples = "reader")
            String role) {
        static ShareView of(Grant grant) {
            return new ShareView(grant.grantee().text(), NoteView.lower(grant.role()));
        }
    }

    @Schema(name = "Shares")
    record SharesView(@Schema(required = true) List<ShareView> items) {
        static SharesView of(List<Grant> grants) {
            return new SharesView(grants.stream().map(ShareView::of).toList());
        }
    }
}
