package org.quarknotes.users.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.quarknotes.users.domain.AccessTokens;

/** {@code /.well-known}: who issues tokens here, and by which keys they are verified. */
@Path("/.well-known")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discovery")
@RunOnVirtualThread
class DiscoveryResource {
    /** Short enough that a new key is known everywhere before it signs. */
    private static final String CACHEABLE = "public, max-age=300";

    private final AccessTokens accessTokens;

    DiscoveryResource(AccessTokens accessTokens) {
        this.accessTokens = accessTokens;
    }

    @GET
    @Path("/jwks.json")
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "getKeys", summary = "The keys that verify access tokens (RFC 7517)")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Web Key Set",
            content = @Content(schema = @Schema(implementation = KeySetView.class)))
    public Response keys() {
        return cacheable(KeySetView.of(accessTokens.verificationKeys()));
    }

    @GET
    @Path("/openid-configuration")
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "getIssuer", summary = "Who issues access tokens (OpenID Connect Discovery 1.0)")
    @APIResponse(
            responseCode = "200",
            description = "The issuer",
            content = @Content(schema = @Schema(implementation = IssuerView.class)))
    public Response issuer() {
        return cacheable(IssuerView.of(accessTokens.issuer()));
    }

    private static Response cacheable(Object view) {
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, CACHEABLE).build();
    }
}
