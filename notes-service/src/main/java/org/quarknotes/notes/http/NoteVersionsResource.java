package org.quarknotes.notes.http;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.NoteHistory;
import org.quarknotes.notes.domain.NoteRejection.NoSuchVersion;
import org.quarknotes.notes.domain.VersionListing;
import org.quarknotes.rest.ApiDescription;
import org.quarknotes.rest.Paging;

/** {@code /v1/notes/{id}/versions}: what a note was before. */
@Path("/v1/notes/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Versions")
@RunOnVirtualThread
class NoteVersionsResource {
    private final NoteHistory history;
    private final Caller caller;

    NoteVersionsResource(NoteHistory history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("notes:read")
    @Operation(
            operationId = "listNoteVersions",
            summary = "List former versions of a note",
            description = "The newest first; the present version is not among them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of former versions, without their bodies",
            headers = @Header(name = "Link", description = "The next page", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = NotePages.PageView.class)))
    @Extension(name = ApiDescription.PROBLEMS, value = "note-not-found")
    public Response list(
            @PathParam("id") String id,
            @QueryParam("limit")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")
                    @Nullable
                    String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var note = NoteAnswers.noteId(id);
        var versions =
                history.list(new VersionListing(caller.id(), note, Paging.limit(limit), Optional.ofNullable(cursor)));
        var views = versions.page().items().stream()
                .map(version -> NoteView.Summary.of(version, versions.role()))
                .toList();
        return Paging.answer(views, versions.page().nextCursor(), uri);
    }

    @GET
    @Path("/{version}")
    @PermissionsAllowed("notes:read")
    @Operation(operationId = "getNoteVersion", summary = "Read a former version of a note")
    @APIResponse(
            responseCode = "200",
            description = "The note as it was",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    @APIResponse(responseCode = "304", description = "You have it already; it never changes")
    @Extension(name = ApiDescription.PROBLEMS, value = "note-not-found")
    public Response read(
            @PathParam("id") String id,
            @PathParam("version") @Schema(type = SchemaType.INTEGER, minimum = "1") String version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var former = history.read(caller.id(), NoteAnswers.noteId(id), () -> number(version));
        return NoteAnswers.unlessKnown(ifNoneMatch, former);
    }

    @POST
    @Path("/{version}/restore")
    @PermissionsAllowed("notes:write")
    @Operation(
            operationId = "restoreNoteVersion",
            summary = "Take up a former version of a note again",
            description = "Its title, body, tags and pin become the next version; the note's state stays.")
    @APIResponse(
            responseCode = "200",
            description = "The note",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    @Extension(name = ApiDescription.PROBLEMS, value = "note-not-found note-trashed")
    public Response restore(
            @PathParam("id") String id,
            @PathParam("version") @Schema(type = SchemaType.INTEGER, minimum = "1") String version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return NoteAnswers.one(
                Response.ok(),
                history.restore(caller.id(), NoteAnswers.noteId(id), () -> number(version), NoteAnswers.seen(ifMatch)));
    }

    private static long number(String version) {
        if (!version.matches("[1-9][0-9]{0,17}")) {
            throw new NoSuchVersion();
        }
        return Long.parseLong(version);
    }
}
