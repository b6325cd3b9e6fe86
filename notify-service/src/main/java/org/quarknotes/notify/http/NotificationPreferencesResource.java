package org.quarknotes.notify.http;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notify.domain.InboxRejection;
import org.quarknotes.notify.domain.Preferences;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.Wishes;
import org.quarknotes.rest.ETags;
import org.quarknotes.rest.IfMatch;
import org.quarknotes.rest.JsonContent;

/** {@code /v1/notification-preferences}: how the caller wants to be told of what. */
@Path("/v1/notification-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
@RunOnVirtualThread
class NotificationPreferencesResource {
    private final Preferences preferences;
    private final SecurityIdentity caller;

    NotificationPreferencesResource(Preferences preferences, SecurityIdentity caller) {
        this.preferences = preferences;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("notifications:read")
    @Operation(
            operationId = "getPreferences",
            summary = "See how I am told of what",
            description = "Whoever has never said is told of everything by all ways.")
    @APIResponse(
            responseCode = "200",
            description = "All types, each with all ways",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PreferencesText.class)))
    @APIResponse(responseCode = "304", description = "You have this version already")
    public Response preferences(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var wishes = preferences.of(person());
        return ETags.noneMatchHas(ifNoneMatch, wishes.version())
                ? tagged(Response.notModified(), wishes)
                : tagged(Response.ok(PreferencesText.of(wishes)), wishes);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("notifications:write")
    @Operation(
            operationId = "putPreferences",
            summary = "Say how I want to be told of what",
            description = "Types and ways that are left out are on. It holds for what happens from then on.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PreferencesText.class)))
    @APIResponse(
            responseCode = "200",
            description = "All types, each with all ways",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PreferencesText.class)))
    public Response replace(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonContent<PreferencesText> content) {
        var seen = preferences.of(person()).version();
        if (!IfMatch.require(ifMatch).admits(seen)) {
            throw new InboxRejection.StalePreferences();
        }
        var wishes = preferences.replace(person(), seen, content.read().toChannels());
        return tagged(Response.ok(PreferencesText.of(wishes)), wishes);
    }

    private UserId person() {
        return new UserId(caller.getPrincipal().getName());
    }

    private static Response tagged(Response.ResponseBuilder answer, Wishes wishes) {
        return answer.header(HttpHeaders.ETAG, ETags.of(wishes.version())).build();
    }
}
