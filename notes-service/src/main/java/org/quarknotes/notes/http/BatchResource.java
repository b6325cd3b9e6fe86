package org.quarknotes.notes.http;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.quarknotes.notes.domain.NoteBatches;
import org.quarknotes.notes.domain.NoteSummary;
import org.quarknotes.notes.domain.Role;
import org.quarknotes.notes.domain.UserId;
import org.quarknotes.rest.ApiDescription;
import org.quarknotes.rest.IdempotencyKey;
import org.quarknotes.rest.JsonContent;

/** {@code /v1/notes/batch}: several things with several notes, all or none. */
@Path("/v1/notes/batch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
@RunOnVirtualThread
class BatchResource {
    private static final String EXAMPLE = """
            {"operations": [
              {"op": "create", "note": {"title": "Groceries"}},
              {"op": "update", "id": "01890a5d-ac96-774b-bcce-b302099a8057", "version": 3, "patch": {"pinned": true}},
              {"op": "delete", "id": "01890a5d-ac96-774b-bcce-b302099a8058", "version": 1}]}""";

    private final NoteBatches batches;
    private final Caller caller;
    private final OnceOnly once;

    BatchResource(NoteBatches batches, Caller caller, OnceOnly once) {
        this.batches = batches;
        this.caller = caller;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("notes:write")
    @Operation(
            operationId = "batchNotes",
            summary = "Create, update and delete several notes, all or none",
            description = "Up to 25 operations, no two on one note. If one cannot be done, none is, and the answer "
                    + "tells which one and what problem it had.")
    @Parameter(
            name = IdempotencyKey.HEADER,
            in = ParameterIn.HEADER,
            description =
                    "Chosen by the client: sent again within a day with the same content, the request is answered "
                            + "as the first time and does nothing",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 255),
            example = "8e03978e-40d5-43dd-bc93-6894a57f9324")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BatchText.class),
                            examples = @ExampleObject(name = "three operations", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "All was done",
            headers =
                    @Header(
                            name = IdempotencyKey.REPLAYED,
                            description = "true if it was done before, with the same key",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    @Extension(name = ApiDescription.PROBLEMS, value = "batch-failed")
    public Response perform(JsonContent<BatchText> content) {
        var user = caller.id();
        var batch = content.read();
        var done = batches.perform(user, batch.toOperations(), once.request("batchNotes", content));
        return Response.ok(BatchView.of(batch.names(), done.notes(), user))
                .header(IdempotencyKey.REPLAYED, done.again() ? true : null)
                .build();
    }

    @Schema(name = "BatchResult")
    record ResultView(
            @Schema(
                    required = true,
                    enumeration = {"create", "update", "delete"},
                    examples = "create")
            String op,

            @Schema(required = true, description = "The note as the operation left it")
            NoteView.Summary note) {}

    @Schema(name = "BatchResults")
    record BatchView(
            @Schema(required = true, description = "In the order of the operations")
            List<ResultView> results) {
        static BatchView of(List<String> names, List<NoteSummary> notes, UserId caller) {
            return new BatchView(IntStream.range(0, notes.size())
                    .mapToObj(index -> result(names.get(index), notes.get(index), caller))
                    .toList());
        }

        /** Who could write to a note of somebody else is an editor of it. */
        private static ResultView result(String name, NoteSummary note, UserId caller) {
            var role = note.owner().equals(caller) ? Role.OWNER : Role.EDITOR;
            return new ResultView(name, NoteView.Summary.of(note, role));
        }
    }
}
