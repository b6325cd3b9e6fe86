package org.quarknotes.users.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.quarknotes.rest.JsonContent;
import org.quarknotes.users.domain.SigningIn;

/** {@code /v1/sessions}: getting tokens, by password at first and by refresh token from then on. */
@Path("/v1/sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RunOnVirtualThread
class SessionsResource {
    private final SigningIn signingIn;

    SessionsResource(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @POST
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "signIn", summary = "Sign in")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Credentials.class)))
    @APIResponse(
            responseCode = "201",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "InvalidCredentials")
    @APIResponse(responseCode = "503", ref = "Overloaded")
    public Response signIn(JsonContent<Credentials> content) {
        var signedIn = content.read().signIn(signingIn);
        return secret(Response.Status.CREATED, SessionView.of(signedIn));
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "refreshSession",
            summary = "Continue a session",
            description =
                    "Each refresh token works once; using one again, later than the ten seconds that a lost answer"
                            + " may take, ends the session.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Credentials.Refresh.class)))
    @APIResponse(
            responseCode = "200",
            description = "New tokens",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "InvalidRefreshToken")
    public Response refresh(JsonContent<Credentials.Refresh> content) {
        var signedIn = content.read().refresh(signingIn);
        return secret(Response.Status.OK, SessionView.of(signedIn));
    }

    /** RFC 6749, section 5.1: answers with tokens are stored nowhere. */
    private static Response secret(Response.Status status, SessionView view) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(view)
                .build();
    }
}
