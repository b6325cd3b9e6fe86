package org.quarknotes.notes.http;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.NoteReading;
import org.quarknotes.notes.domain.SharedListing;
import org.quarknotes.rest.Paging;

/** {@code /v1/notes/shared}: what others have shared with the caller. */
@Path("/v1/notes/shared")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shares")
@RunOnVirtualThread
class SharedNotesResource {
    private final NoteReading reading;
    private final Caller caller;

    SharedNotesResource(NoteReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("notes:read")
    @Operation(
            operationId = "listSharedNotes",
            summary = "List the notes that others have shared with me",
            description = "The latest shared first. Notes in their owners' trash are left out, "
                    + "so that a page may hold fewer than limit, even none, and yet lead on.")
    @APIResponse(
            responseCode = "200",
            description = "A page of notes, without their bodies",
            headers = @Header(name = "Link", description = "The next page", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = NotePages.PageView.class)))
    public Response list(
            @QueryParam("limit")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")
                    @Nullable
                    String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var page = reading.shared(new SharedListing(caller.id(), Paging.limit(limit), Optional.ofNullable(cursor)));
        var views = page.items().stream()
                .map(shared -> NoteView.Summary.of(shared.note(), shared.role()))
                .toList();
        return Paging.answer(views, page.nextCursor(), uri);
    }
}
