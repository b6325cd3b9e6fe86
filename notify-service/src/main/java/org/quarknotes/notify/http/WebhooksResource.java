package org.quarknotes.notify.http;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.webhooks.Reach;
import org.quarknotes.notify.domain.webhooks.WebhookId;
import org.quarknotes.notify.domain.webhooks.WebhookKeeping;
import org.quarknotes.notify.domain.webhooks.WebhookRejection.NoSuchWebhook;
import org.quarknotes.notify.http.WebhookView.DeliveryView;
import org.quarknotes.rest.JsonContent;
import org.quarknotes.rest.Paging;

/** {@code /v1/webhooks}: where the caller wants to have notifications posted to. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@RunOnVirtualThread
class WebhooksResource {
    private final WebhookKeeping keeping;
    private final Reach reach;
    private final SecurityIdentity caller;

    WebhooksResource(WebhookKeeping keeping, Reach reach, SecurityIdentity caller) {
        this.keeping = keeping;
        this.reach = reach;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("notifications:write")
    @Operation(
            operationId = "createWebhook",
            summary = "Have notifications posted to an address of mine",
            description = "Messages are signed as the Standard Webhooks specification says. A person may have ten.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewWebhook.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            headers = @Header(name = "Location", schema = @Schema(examples = "/v1/webhooks/{id}")),
            content = @Content(schema = @Schema(implementation = WebhookView.Created.class)))
    public Response create(JsonContent<NewWebhook> content) {
        var created = content.read().create(keeping, owner(), reach);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/webhooks/" + created.id().text())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(WebhookView.Created.of(created))
                .build();
    }

    @GET
    @PermissionsAllowed("notifications:read")
    @Operation(operationId = "listWebhooks", summary = "List my webhooks, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "All webhooks, without their secrets",
            content = @Content(schema = @Schema(implementation = WebhookView.WebhookPageView.class)))
    public WebhookView.WebhookPageView list() {
        return new WebhookView.WebhookPageView(
                keeping.list(owner()).stream().map(WebhookView::of).toList(), null);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("notifications:write")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete a webhook",
            description = "What waits for it is not posted any more.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") String id) {
        keeping.delete(owner(), idOf(id));
    }

    @POST
    @Path("/{id}/test")
    @PermissionsAllowed("notifications:write")
    @Operation(
            operationId = "testWebhook",
            summary = "Have a message posted to try a webhook",
            description = "Once, whatever comes of it; it is seen among the deliveries.")
    @APIResponse(responseCode = "202", description = "It will be posted")
    public Response test(@PathParam("id") String id) {
        keeping.test(owner(), idOf(id));
        return Response.accepted().build();
    }

    @GET
    @Path("/{id}/deliveries")
    @PermissionsAllowed("notifications:read")
    @Operation(
            operationId = "listDeliveries",
            summary = "List what was posted to a webhook or is going to be, the newest first",
            description = "Of the last thirty days.")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliveries",
            content = @Content(schema = @Schema(implementation = WebhookView.DeliveryPageView.class)))
    public Response deliveries(
            @PathParam("id") String id,
            @QueryParam("limit")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")
                    @Nullable
                    String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var page = keeping.deliveries(owner(), idOf(id), Paging.limit(limit), Optional.ofNullable(cursor));
        return Paging.answer(page.postings().stream().map(DeliveryView::of).toList(), page.nextCursor(), uri);
    }

    private UserId owner() {
        return new UserId(caller.getPrincipal().getName());
    }

    private static WebhookId idOf(String text) {
        return WebhookId.parse(text).orElseThrow(NoSuchWebhook::new);
    }
}
