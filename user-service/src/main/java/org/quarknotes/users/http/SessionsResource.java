package org.quarknotes.users.http;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.rest.ApiDescription;
import org.quarknotes.rest.JsonContent;
import org.quarknotes.rest.Paging;
import org.quarknotes.users.domain.OwnSessions;
import org.quarknotes.users.domain.Rejection;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.SigningIn;

/** {@code /v1/sessions}: getting tokens, by password at first and by refresh token from then on,
 * and seeing and ending where one is signed in. */
@Path("/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RunOnVirtualThread
class SessionsResource {
    private final SigningIn signingIn;
    private final OwnSessions ownSessions;
    private final Requests requests;

    SessionsResource(SigningIn signingIn, OwnSessions ownSessions, Requests requests) {
        this.signingIn = signingIn;
        this.ownSessions = ownSessions;
        this.requests = requests;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "signIn", summary = "Sign in")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Credentials.class)))
    @APIResponse(
            responseCode = "201",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @Extension(name = ApiDescription.PROBLEMS, value = "invalid-credentials rate-limited overloaded")
    public Response signIn(JsonContent<Credentials> content) {
        var signedIn = content.read().signIn(signingIn, requests.origin());
        return secret(Response.Status.CREATED, SessionView.of(signedIn));
    }

    @POST
    @Path("/refresh")
    @Consumes(MediaType.APPLICATION_JSON)
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
    @Extension(name = ApiDescription.PROBLEMS, value = "invalid-refresh-token")
    public Response refresh(JsonContent<Credentials.Refresh> content) {
        var signedIn = content.read().refresh(signingIn, requests.origin());
        return secret(Response.Status.OK, SessionView.of(signedIn));
    }

    @GET
    @PermissionsAllowed("profile")
    @Operation(operationId = "listSessions", summary = "See where I am signed in, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of sessions",
            content = @Content(schema = @Schema(implementation = OpenSessionView.PageView.class)))
    public Response list(
            @QueryParam("limit")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")
                    @Nullable
                    String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var caller = requests.caller();
        var page = ownSessions.list(caller, Paging.limit(limit), Optional.ofNullable(cursor));
        var views = page.items().stream()
                .map(session -> OpenSessionView.of(session, caller))
                .toList();
        return Paging.answer(views, page.nextCursor(), uri);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(
            value = {"profile", Requests.SIGNED_IN},
            inclusive = true)
    @Operation(
            operationId = "endSession",
            summary = "Sign out here or elsewhere",
            description = "Its access token is refused within a minute. The id of this session is `current`, too.")
    @APIResponse(responseCode = "204", description = "Ended")
    public void end(@PathParam("id") String id) {
        var caller = requests.caller();
        var session = id.equals("current") ? caller.session() : SessionId.parse(id);
        ownSessions.end(caller, session.orElseThrow(Rejection.NothingThere::new));
    }

    /** RFC 6749, section 5.1: answers with tokens are stored nowhere. */
    private static Response secret(Response.Status status, SessionView view) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(view)
                .build();
    }
}
