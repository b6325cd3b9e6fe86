package org.quarknotes.notes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteReading;
import org.quarknotes.notes.domain.Role;
import org.quarknotes.rest.StreamedBody;

/**
 * {@code /v1/notes/export}: everything at once, as a stream. A client that reads slowly holds up the reading of notes,
 * and a failure half-way breaks the connection off, so that nobody takes a part for the whole.
 */
@Path("/v1/notes/export")
@Produces(ExportResource.LINES_OF_JSON)
@Tag(name = "Notes")
@RunOnVirtualThread
class ExportResource {
    static final String LINES_OF_JSON = "application/x-ndjson";

    private final NoteReading reading;
    private final Caller caller;
    private final RoutingContext request;
    private final ObjectWriter json;

    ExportResource(NoteReading reading, Caller caller, RoutingContext request, ObjectMapper json) {
        this.reading = reading;
        this.caller = caller;
        this.request = request;
        this.json = json.writerFor(NoteView.class);
    }

    @GET
    @PermissionsAllowed("notes:read")
    @Operation(
            operationId = "exportNotes",
            summary = "Export all my notes",
            description = "One note a line, whole, in any state; those in the trash too.")
    @APIResponse(
            responseCode = "200",
            description = "All notes; the answer is complete only if it ends as HTTP demands",
            content = @Content(mediaType = LINES_OF_JSON, schema = @Schema(implementation = NoteView.class)))
    public Response export() {
        var owner = caller.id();
        return Response.ok(new StreamedBody(request, out -> reading.export(owner, note -> write(note, out))))
                .build();
    }

    /** What a GET would begin with; without this, it would be made and thrown away. */
    @HEAD
    @PermissionsAllowed("notes:read")
    @Operation(hidden = true)
    public Response head() {
        return Response.ok().type(LINES_OF_JSON).build();
    }

    private void write(Note note, OutputStream out) {
        try {
            out.write(json.writeValueAsBytes(NoteView.of(note, Role.OWNER)));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
