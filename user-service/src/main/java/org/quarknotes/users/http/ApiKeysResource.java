package org.quarknotes.users.http;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.rest.IdempotencyKey;
import org.quarknotes.rest.JsonContent;
import org.quarknotes.rest.Paging;
import org.quarknotes.users.domain.ApiKeyId;
import org.quarknotes.users.domain.ApiKeyKeeping;
import org.quarknotes.users.domain.Rejection;

/** {@code /v1/api-keys}: what programs send in place of a person's access token. No API key can make or delete one. */
@Path("/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API keys")
@RunOnVirtualThread
class ApiKeysResource {
    private final ApiKeyKeeping keeping;
    private final Requests requests;
    private final OnceOnly once;

    ApiKeysResource(ApiKeyKeeping keeping, Requests requests, OnceOnly once) {
        this.keeping = keeping;
        this.requests = requests;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(
            value = {"profile", Requests.SIGNED_IN},
            inclusive = true)
    @Operation(
            operationId = "createApiKey",
            summary = "Create an API key",
            description =
                    "It is told this once. Whoever has it may do what its scopes say, in my name, until it expires or"
                            + " is deleted. A person may have a hundred, expired ones included.")
    @Parameter(
            name = IdempotencyKey.HEADER,
            in = ParameterIn.HEADER,
            description =
                    "Chosen by the client: sent again within a day with the same content, the request is answered as"
                            + " the first time, but for the key, and does nothing",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 255),
            example = "8e03978e-40d5-43dd-bc93-6894a57f9324")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewApiKey.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            headers = {
                @Header(name = "Location", schema = @Schema(examples = "/v1/api-keys/{id}")),
                @Header(
                        name = IdempotencyKey.REPLAYED,
                        description = "true if it was created before, with the same idempotency key",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = ApiKeyView.Created.class)))
    public Response create(JsonContent<NewApiKey> content) {
        var created = content.read().create(keeping, requests.caller(), once.request("createApiKey", content));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/api-keys/" + created.key().id())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(IdempotencyKey.REPLAYED, created.text().isEmpty() ? true : null)
                .entity(ApiKeyView.Created.of(created))
                .build();
    }

    @GET
    @PermissionsAllowed("profile")
    @Operation(
            operationId = "listApiKeys",
            summary = "See my API keys, the latest first",
            description = "Without what would let anybody use them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of API keys",
            content = @Content(schema = @Schema(implementation = ApiKeyView.PageView.class)))
    public Response list(
            @QueryParam("limit")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")
                    @Nullable
                    String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var page = keeping.list(requests.caller(), Paging.limit(limit), Optional.ofNullable(cursor));
        return Paging.answer(page.items().stream().map(ApiKeyView::of).toList(), page.nextCursor(), uri);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(
            value = {"profile", Requests.SIGNED_IN},
            inclusive = true)
    @Operation(
            operationId = "deleteApiKey",
            summary = "Delete an API key",
            description = "It is refused everywhere within a minute.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") String id) {
        keeping.delete(requests.caller(), ApiKeyId.parse(id).orElseThrow(Rejection.NothingThere::new));
    }
}
