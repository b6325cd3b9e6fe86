package org.quarknotes.notes.http;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.NoteKeeping;
import org.quarknotes.notes.domain.NoteReading;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.rest.ApiDescription;
import org.quarknotes.rest.JsonContent;

/** {@code /v1/notes/{id}}: one note that one may see. */
@Path("/v1/notes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
@RunOnVirtualThread
class NoteResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final NoteKeeping keeping;
    private final NoteReading reading;
    private final Caller caller;

    NoteResource(NoteKeeping keeping, NoteReading reading, Caller caller) {
        this.keeping = keeping;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("notes:read")
    @Operation(operationId = "getNote", summary = "Read a note")
    @APIResponse(
            responseCode = "200",
            description = "The note",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    @APIResponse(responseCode = "304", description = "You have this version already")
    @Extension(name = ApiDescription.PROBLEMS, value = "note-not-found")
    public Response read(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return NoteAnswers.unlessKnown(ifNoneMatch, reading.read(caller.id(), NoteAnswers.noteId(id)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("notes:write")
    @Operation(
            operationId = "replaceNote",
            summary = "Rewrite a note",
            description = "What is left out gets its default.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NoteText.class)))
    @APIResponse(
            responseCode = "200",
            description = "Rewritten",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    @Extension(name = ApiDescription.PROBLEMS, value = "note-not-found note-trashed")
    public Response replace(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonContent<NoteText> content) {
        return NoteAnswers.one(
                Response.ok(),
                keeping.revise(
                        caller.id(),
                        NoteAnswers.noteId(id),
                        NoteAnswers.seen(ifMatch),
                        present -> content.read().toRevision()));
    }

    @PATCH
    @Consumes(MERGE_PATCH)
    @PermissionsAllowed("notes:write")
    @Operation(
            operationId = "patchNote",
            summary = "Change parts of a note",
            description = "A merge patch (RFC 7396): what it leaves out stays, what it sets to null gets its default.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NoteText.class),
                            examples = @ExampleObject(name = "archive", value = "{\"state\": \"archived\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    @Extension(name = ApiDescription.PROBLEMS, value = "note-not-found note-trashed")
    public Response patch(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonContent<NoteText> content) {
        return NoteAnswers.one(
                Response.ok(),
                keeping.revise(
                        caller.id(),
                        NoteAnswers.noteId(id),
                        NoteAnswers.seen(ifMatch),
                        present -> content.mergedInto(NoteText.of(present)).toRevision()));
    }

    @DELETE
    @PermissionsAllowed("notes:write")
    @Operation(
            operationId = "deleteNote",
            summary = "Throw a note into the trash, or purge it",
            description = "A note in the trash is purged 30 days later; until then it can be restored.")
    @APIResponse(responseCode = "204", description = "Done")
    @Extension(name = ApiDescription.PROBLEMS, value = "note-not-found validation-failed")
    public void delete(
            @PathParam("id") String id,
            @QueryParam("purge")
                    @Schema(
                            description = "Whether to remove it at once, for good",
                            type = SchemaType.BOOLEAN,
                            defaultValue = "false")
                    @Nullable
                    String purge,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        if (flag("purge", purge)) {
            keeping.purge(caller.id(), NoteAnswers.noteId(id), NoteAnswers.seen(ifMatch));
        } else {
            keeping.trash(caller.id(), NoteAnswers.noteId(id), NoteAnswers.seen(ifMatch));
        }
    }

    @POST
    @Path("/restore")
    @PermissionsAllowed("notes:write")
    @Operation(
            operationId = "restoreNote",
            summary = "Take a note out of the trash",
            description = "It is active or archived again, as before. One that is not in the trash stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The note",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    @Extension(name = ApiDescription.PROBLEMS, value = "note-not-found stale-version")
    public Response restore(@PathParam("id") String id) {
        return NoteAnswers.one(Response.ok(), keeping.restore(caller.id(), NoteAnswers.noteId(id)));
    }

    private static boolean flag(String name, @Nullable String value) {
        return switch (value) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default -> throw ProblemException.invalid(name, "must be true or false");
        };
    }
}
