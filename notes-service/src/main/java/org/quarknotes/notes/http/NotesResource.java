package org.quarknotes.notes.http;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.NoteKeeping;
import org.quarknotes.notes.domain.NoteReading;
import org.quarknotes.notes.domain.Role;
import org.quarknotes.notes.domain.VisibleNote;
import org.quarknotes.rest.ApiDescription;
import org.quarknotes.rest.IdempotencyKey;
import org.quarknotes.rest.JsonContent;
import org.quarknotes.rest.Paging;

/** {@code /v1/notes}: one's own notes, and new ones. */
@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
@RunOnVirtualThread
class NotesResource {
    private final NoteKeeping keeping;
    private final NoteReading reading;
    private final Caller caller;
    private final OnceOnly once;

    NotesResource(NoteKeeping keeping, NoteReading reading, Caller caller, OnceOnly once) {
        this.keeping = keeping;
        this.reading = reading;
        this.caller = caller;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("notes:write")
    @Operation(operationId = "createNote", summary = "Write a note")
    @Parameter(
            name = IdempotencyKey.HEADER,
            in = ParameterIn.HEADER,
            description =
                    "Chosen by the client: sent again within a day with the same content, the request is answered "
                            + "as the first time and does nothing",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 255),
            example = "8e03978e-40d5-43dd-bc93-6894a57f9324")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NoteText.New.class)))
    @APIResponse(
            responseCode = "201",
            description = "Written",
            headers = {
                @Header(name = "Location", description = "The note", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = IdempotencyKey.REPLAYED,
                        description = "true if it was written before, with the same key",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response create(JsonContent<NoteText.New> content) {
        var draft = content.read().toDraft();
        var written = keeping.write(caller.id(), draft, once.request("createNote", content));
        var response = Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/notes/" + written.note().id().text())
                .header(IdempotencyKey.REPLAYED, written.again() ? true : null);
        return NoteAnswers.one(response, new VisibleNote(written.note(), Role.OWNER));
    }

    @GET
    @PermissionsAllowed("notes:read")
    @Operation(
            operationId = "listNotes",
            summary = "List and search my notes",
            description = "With q, a page costs no more than a bounded number of reads. If that ends it early, "
                    + "complete is false, and the cursor leads on.")
    @APIResponse(
            responseCode = "200",
            description = "A page of notes, without their bodies",
            headers = @Header(name = "Link", description = "The next page", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = NotePages.SearchView.class)))
    @Extension(name = ApiDescription.PROBLEMS, value = "validation-failed")
    public Response list(
            @QueryParam("state")
                    @Schema(
                            enumeration = {"active", "archived", "trashed"},
                            defaultValue = "active")
                    @Nullable
                    String state,
            @QueryParam("tag") @Schema(maxLength = 40, examples = "home") @Nullable String tag,
            @QueryParam("q")
                    @Schema(
                            description = "What title, a tag or the beginning of the body has in it, in any case",
                            maxLength = 100,
                            examples = "milk")
                    @Nullable
                    String q,
            @QueryParam("sort")
                    @Schema(
                            enumeration = {"-updatedAt", "updatedAt", "-createdAt", "createdAt"},
                            defaultValue = "-updatedAt")
                    @Nullable
                    String sort,
            @QueryParam("limit")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")
                    @Nullable
                    String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var listing = new ListingText(state, tag, q, sort).toListing(caller.id(), limit, cursor);
        var page = reading.list(listing);
        return Paging.answer(NotePages.SearchView.of(page, q != null), page.nextCursor(), uri);
    }
}
