package org.quarknotes.users.http;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.rest.ETags;
import org.quarknotes.rest.JsonContent;
import org.quarknotes.users.domain.PasswordPolicy;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.Registration;
import org.quarknotes.users.domain.Rejection;
import org.quarknotes.users.domain.UserId;
import org.quarknotes.users.domain.Users;

/** {@code /v1/users}: registering, oneself, and what others may see. */
@Path("/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@RunOnVirtualThread
class UsersResource {
    private final PasswordPolicy policy;
    private final Registration registration;
    private final Users users;
    private final SecurityIdentity caller;

    UsersResource(PasswordPolicy policy, Registration registration, Users users, SecurityIdentity caller) {
        this.policy = policy;
        this.registration = registration;
        this.users = users;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "registerUser", summary = "Become a user")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewUser.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            headers = @Header(name = "Location", schema = @Schema(examples = "/v1/users/{id}")),
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "409", ref = "EmailTaken")
    @APIResponse(responseCode = "503", ref = "Overloaded")
    public Response register(JsonContent<NewUser> content) {
        var profile = content.read().register(policy, registration);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/users/" + profile.id())
                .entity(UserView.of(profile))
                .build();
    }

    @GET
    @Path("/me")
    @PermissionsAllowed("profile")
    @Operation(operationId = "getMe", summary = "See my own profile")
    @APIResponse(
            responseCode = "200",
            description = "The caller",
            headers = @Header(name = "ETag", schema = @Schema(examples = "\"1\"")),
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "304", description = "You have this version already")
    @APIResponse(responseCode = "404", ref = "UserNotFound")
    public Response me(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var profile = profile(caller.getPrincipal().getName());
        var answer = ETags.noneMatchHas(ifNoneMatch, profile.version())
                ? Response.notModified()
                : Response.ok(UserView.of(profile));
        return answer.header(HttpHeaders.ETAG, ETags.of(profile.version())).build();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getUser", summary = "See what others may see of a person")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = UserView.Public.class)))
    @APIResponse(responseCode = "404", ref = "UserNotFound")
    public UserView.Public user(@PathParam("id") String id) {
        return UserView.Public.of(profile(id));
    }

    private Profile profile(String id) {
        return UserId.parse(id).flatMap(users::find).orElseThrow(Rejection.UserNotFound::new);
    }
}
