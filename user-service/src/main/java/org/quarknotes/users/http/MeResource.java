package org.quarknotes.users.http;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.rest.ApiDescription;
import org.quarknotes.rest.ETags;
import org.quarknotes.rest.IfMatch;
import org.quarknotes.rest.JsonContent;
import org.quarknotes.users.domain.Leaving;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.ProfileKeeping;
import org.quarknotes.users.domain.Rejection;

/** {@code /v1/users/me}: oneself. */
@Path("/v1/users/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@RunOnVirtualThread
class MeResource {
    private final ProfileKeeping keeping;
    private final Leaving leaving;
    private final Requests requests;

    MeResource(ProfileKeeping keeping, Leaving leaving, Requests requests) {
        this.keeping = keeping;
        this.leaving = leaving;
        this.requests = requests;
    }

    @GET
    @PermissionsAllowed("profile")
    @Operation(operationId = "getMe", summary = "See my own profile")
    @APIResponse(
            responseCode = "200",
            description = "The caller",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "304", description = "You have this version already")
    @Extension(name = ApiDescription.PROBLEMS, value = "user-not-found")
    public Response me(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var profile = keeping.find(requests.caller().id());
        return ETags.noneMatchHas(ifNoneMatch, profile.version())
                ? tagged(Response.notModified(), profile)
                : tagged(Response.ok(UserView.of(profile)), profile);
    }

    @PATCH
    @Consumes("application/merge-patch+json")
    @PermissionsAllowed("profile")
    @Operation(
            operationId = "patchMe",
            summary = "Change my profile",
            description = "A merge patch (RFC 7396). Address and password are changed by requests of their own.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProfileText.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @Extension(name = ApiDescription.PROBLEMS, value = "user-not-found")
    public Response patch(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonContent<ProfileText> content) {
        var caller = requests.caller();
        var present = keeping.find(caller.id());
        if (!IfMatch.require(ifMatch).admits(present.version())) {
            throw new Rejection.Stale();
        }
        var name = content.mergedInto(ProfileText.of(present)).toDisplayName();
        var renamed = keeping.rename(caller, present, name);
        return tagged(Response.ok(UserView.of(renamed)), renamed);
    }

    @DELETE
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(
            value = {"profile", Requests.SIGNED_IN},
            inclusive = true)
    @Operation(
            operationId = "deleteMe",
            summary = "Delete my account",
            description = "Notes, shares and notifications disappear with it, soon after the answer.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CredentialChange.Farewell.class)))
    @APIResponse(responseCode = "202", description = "Nobody can sign in to it any more; the rest follows")
    @Extension(name = ApiDescription.PROBLEMS, value = "user-not-found wrong-password rate-limited overloaded")
    public Response delete(JsonContent<CredentialChange.Farewell> content) {
        content.read().leave(requests.caller(), leaving);
        return Response.accepted().build();
    }

    private static Response tagged(Response.ResponseBuilder answer, Profile profile) {
        return answer.header(HttpHeaders.ETAG, ETags.of(profile.version())).build();
    }
}
