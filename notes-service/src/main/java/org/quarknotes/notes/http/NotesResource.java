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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.NoteId;
import org.quarknotes.notes.domain.NoteKeeping;
import org.quarknotes.notes.domain.NoteRejection.NoSuchNote;
import org.quarknotes.notes.domain.Precondition;
import org.quarknotes.notes.domain.Role;
import org.quarknotes.notes.domain.VisibleNote;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.rest.ETags;
import org.quarknotes.rest.IfMatch;
import org.quarknotes.rest.JsonContent;
import org.quarknotes.rest.Paging;

/** {@code /v1/notes}: one's own notes, and single notes that one may see. */
@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
@RunOnVirtualThread
class NotesResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final NoteKeeping notes;
    private final Caller caller;

    NotesResource(NoteKeeping notes, Caller caller) {
        this.notes = notes;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("notes:write")
    @Operation(operationId = "createNote", summary = "Write a note")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NoteText.New.class)))
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response create(JsonContent<NoteText.New> content) {
        var note = notes.write(caller.id(), content.read().toDraft());
        var address = "/v1/notes/" + note.id().text();
        return one(
                Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, address),
                new VisibleNote(note, Role.OWNER));
    }

    @GET
    @PermissionsAllowed("notes:read")
    @Operation(operationId = "listNotes", summary = "List my notes, by their last change")
    @APIResponse(
            responseCode = "200",
            description = "A page of notes, without their bodies",
            content = @Content(schema = @Schema(implementation = NotePageView.class)))
    public Response list(
            @QueryParam("state")
                    @Schema(
                            enumeration = {"active", "archived", "trashed"},
                            defaultValue = "active")
                    @Nullable
                    String state,
            @QueryParam("sort")
                    @Schema(
                            enumeration = {"-updatedAt", "updatedAt"},
                            defaultValue = "-updatedAt")
                    @Nullable
                    String sort,
            @QueryParam("limit")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")
                    @Nullable
                    String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var page = notes.list(new ListingText(state, sort, limit, cursor).toListing(caller.id()));
        var views = page.notes().stream().map(NoteView.Summary::ofOwn).toList();
        return Paging.answer(views, page.nextCursor(), uri);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("notes:read")
    @Operation(operationId = "getNote", summary = "Read a note")
    @APIResponse(
            responseCode = "200",
            description = "The note",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    @APIResponse(responseCode = "304", description = "You have this version already")
    public Response read(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var visible = notes.read(caller.id(), noteId(id));
        var version = visible.note().version();
        return ETags.noneMatchHas(ifNoneMatch, version)
                ? Response.notModified()
                        .header(HttpHeaders.ETAG, ETags.of(version))
                        .build()
                : one(Response.ok(), visible);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("notes:write")
    @Operation(operationId = "replaceNote", summary = "Rewrite a note")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NoteText.class)))
    @APIResponse(
            responseCode = "200",
            description = "Rewritten",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response replace(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonContent<NoteText> content) {
        return one(
                Response.ok(),
                notes.revise(
                        caller.id(),
                        noteId(id),
                        seen(ifMatch),
                        present -> content.read().toRevision()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MERGE_PATCH)
    @PermissionsAllowed("notes:write")
    @Operation(operationId = "patchNote", summary = "Change parts of a note")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NoteText.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response patch(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonContent<NoteText> content) {
        return one(
                Response.ok(),
                notes.revise(
                        caller.id(),
                        noteId(id),
                        seen(ifMatch),
                        present -> content.mergedInto(NoteText.of(present)).toRevision()));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("notes:write")
    @Operation(operationId = "deleteNote", summary = "Throw a note into the trash, or purge it")
    @APIResponse(responseCode = "204", description = "Done")
    public void delete(
            @PathParam("id") String id,
            @QueryParam("purge") @Schema(type = SchemaType.BOOLEAN, defaultValue = "false") @Nullable String purge,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        if (flag("purge", purge)) {
            notes.purge(caller.id(), noteId(id), seen(ifMatch));
        } else {
            notes.trash(caller.id(), noteId(id), seen(ifMatch));
        }
    }

    static NoteId noteId(String id) {
        return NoteId.parse(id).orElseThrow(NoSuchNote::new);
    }

    /** Missing or malformed, it is refused only when the domain asks, which is after it has found the note. */
    private static Precondition seen(@Nullable String ifMatch) {
        return version -> IfMatch.require(ifMatch).admits(version);
    }

    private static Response one(Response.ResponseBuilder response, VisibleNote visible) {
        return response.entity(NoteView.of(visible))
                .header(HttpHeaders.ETAG, ETags.of(visible.note().version()))
                .build();
    }

    private static boolean flag(String name, @Nullable String value) {
        return switch (value) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default -> throw ProblemException.invalid(name, "must be true or false");
        };
    }

    /** The shape of a page, for the API's description. */
    @Schema(name = "NotePage")
    record NotePageView(
            List<NoteView.Summary> items, @Nullable String nextCursor) {}
}
