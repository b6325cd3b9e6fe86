package org.quarknotes.notes.http;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.quarknotes.notes.domain.NoteReading;
import org.quarknotes.notes.domain.TagCount;

/** {@code /v1/tags}: the words that the caller's notes are found by. */
@Path("/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
@RunOnVirtualThread
class TagsResource {
    private final NoteReading reading;
    private final Caller caller;

    TagsResource(NoteReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("notes:read")
    @Operation(
            operationId = "listTags",
            summary = "List the tags of my notes",
            description = "All of them, in their order; notes in the trash are not counted.")
    @APIResponse(
            responseCode = "200",
            description = "All tags",
            content = @Content(schema = @Schema(implementation = TagsView.class)))
    public TagsView list() {
        return TagsView.of(reading.tags(caller.id()));
    }

    @Schema(name = "TagCount")
    record TagView(
            @Schema(required = true, examples = "home") String tag,

            @Schema(required = true, minimum = "1", examples = "3")
            int count) {}

    @Schema(name = "Tags")
    record TagsView(@Schema(required = true) List<TagView> items) {
        static TagsView of(List<TagCount> counts) {
            return new TagsView(counts.stream()
                    .map(count -> new TagView(count.tag().word(), count.count()))
                    .toList());
        }
    }
}
