package org.quarknotes.users.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.rest.ApiDescription;
import org.quarknotes.rest.Paging;
import org.quarknotes.rest.Violations;
import org.quarknotes.users.domain.Administration;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.Page;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.Rejection;
import org.quarknotes.users.domain.UserId;

/** {@code /v1/admin/users}: other people's accounts. No API key gets here: it belongs to no group. */
@Path("/v1/admin/users")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Profile.ADMIN)
@Tag(name = "Administration")
@RunOnVirtualThread
class AdminResource {
    private final Administration administration;
    private final Requests requests;

    AdminResource(Administration administration, Requests requests) {
        this.administration = administration;
        this.requests = requests;
    }

    @GET
    @Operation(
            operationId = "adminListUsers",
            summary = "See everybody, or who has an e-mail address",
            description = "In no order that means anything.")
    @APIResponse(
            responseCode = "200",
            description = "A page of people",
            content = @Content(schema = @Schema(implementation = AccountView.PageView.class)))
    @Extension(name = ApiDescription.PROBLEMS, value = "validation-failed")
    public Response list(
            @QueryParam("email") @Schema(description = "Whole, in any case", examples = "ada@example.com") @Nullable
                    String email,
            @QueryParam("limit")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")
                    @Nullable
                    String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var page = people(email, Paging.limit(limit), Optional.ofNullable(cursor));
        var views = page.items().stream().map(AccountView::of).toList();
        return Paging.answer(views, page.nextCursor(), uri);
    }

    @POST
    @Path("/{id}/disable")
    @Operation(
            operationId = "disableUser",
            summary = "Shut a person out",
            description = "All sessions end and no API key works, within a minute. Administrators cannot disable"
                    + " themselves.")
    @APIResponse(responseCode = "204", description = "Shut out")
    @Extension(name = ApiDescription.PROBLEMS, value = "user-not-found")
    public void disable(@PathParam("id") String id) {
        administration.disable(requests.caller(), userId(id));
    }

    @POST
    @Path("/{id}/enable")
    @Operation(operationId = "enableUser", summary = "Let a person in again")
    @APIResponse(responseCode = "204", description = "Let in")
    @Extension(name = ApiDescription.PROBLEMS, value = "user-not-found")
    public void enable(@PathParam("id") String id) {
        administration.enable(requests.caller(), userId(id));
    }

    @GET
    @Path("/{id}/audit")
    @Operation(
            operationId = "listAudit",
            summary = "See what was done with an account, the latest first",
            description = "Kept for 400 days, also when the account is gone.")
    @APIResponse(
            responseCode = "200",
            description = "A page of what was done",
            content = @Content(schema = @Schema(implementation = AuditView.PageView.class)))
    @Extension(name = ApiDescription.PROBLEMS, value = "user-not-found")
    public Response audit(
            @PathParam("id") String id,
            @QueryParam("limit")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")
                    @Nullable
                    String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var page = administration.audit(userId(id), Paging.limit(limit), Optional.ofNullable(cursor));
        var views = page.items().stream().map(AuditView::of).toList();
        return Paging.answer(views, page.nextCursor(), uri);
    }

    private Page<Profile> people(@Nullable String email, int limit, Optional<String> cursor) {
        if (email == null) {
            return administration.list(limit, cursor);
        }
        var violations = new Violations();
        var address = violations.required("email", email, Email::new);
        return violations.whenSound(() -> administration.find(address.get(), cursor));
    }

    private static UserId userId(String id) {
        return UserId.parse(id).orElseThrow(Rejection.UserNotFound::new);
    }
}
