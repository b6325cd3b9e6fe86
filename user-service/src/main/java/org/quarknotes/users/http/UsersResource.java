package org.quarknotes.users.http;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.quarknotes.rest.ApiDescription;
import org.quarknotes.rest.IdempotencyKey;
import org.quarknotes.rest.JsonContent;
import org.quarknotes.users.domain.PasswordPolicy;
import org.quarknotes.users.domain.ProfileKeeping;
import org.quarknotes.users.domain.Registration;
import org.quarknotes.users.domain.Rejection;
import org.quarknotes.users.domain.UserId;

/** {@code /v1/users}: becoming a user, and what others may see of one. */
@Path("/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@RunOnVirtualThread
class UsersResource {
    private final PasswordPolicy policy;
    private final Registration registration;
    private final ProfileKeeping keeping;
    private final Requests requests;
    private final OnceOnly once;

    UsersResource(
            PasswordPolicy policy,
            Registration registration,
            ProfileKeeping keeping,
            Requests requests,
            OnceOnly once) {
        this.policy = policy;
        this.registration = registration;
        this.keeping = keeping;
        this.requests = requests;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "registerUser", summary = "Become a user")
    @Parameter(
            name = IdempotencyKey.HEADER,
            in = ParameterIn.HEADER,
            description =
                    "Chosen by the client, such that nobody else chooses the same: sent again within a day with the"
                            + " same content, the request is answered as the first time and does nothing. Once the account was"
                            + " deleted, it is refused.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 255),
            example = "8e03978e-40d5-43dd-bc93-6894a57f9324")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewUser.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            headers = {
                @Header(name = "Location", schema = @Schema(examples = "/v1/users/{id}")),
                @Header(
                        name = IdempotencyKey.REPLAYED,
                        description = "true if it was answered before, with the same idempotency key",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @Extension(name = ApiDescription.PROBLEMS, value = "email-taken overloaded")
    public Response register(JsonContent<NewUser> content) {
        var request = once.request("registerUser", content);
        var registered = content.read().register(policy, registration, requests.origin(), request);
        return Response.status(Response.Status.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        "/v1/users/" + registered.profile().id())
                .header(IdempotencyKey.REPLAYED, registered.again() ? true : null)
                .entity(UserView.of(registered.profile()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getUser", summary = "See what others may see of a person")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = UserView.Public.class)))
    @Extension(name = ApiDescription.PROBLEMS, value = "user-not-found")
    public UserView.Public user(@PathParam("id") String id) {
        return UserView.Public.of(keeping.find(UserId.parse(id).orElseThrow(Rejection.UserNotFound::new)));
    }
}
