package org.quarknotes.notes.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.NotePage;
import org.quarknotes.notes.domain.Role;

/** Pages of notes as clients see them. */
final class NotePages {
    private NotePages() {}

    /** One of a list that shows no more than summaries. */
    @Schema(name = "NotePage")
    record PageView(
            @Schema(required = true) List<NoteView.Summary> items,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What to send as cursor for the next page; null on the last")
            @Nullable
            String nextCursor) {}

    /** One of the list that can be searched. */
    @Schema(name = "NoteSearchPage")
    record SearchView(
            @Schema(required = true) List<NoteView.Summary> items,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What to send as cursor for the next page; null on the last")
            @Nullable
            String nextCursor,

            @Schema(
                    description =
                            "Only with q: false when the search stopped early, at its bounded cost; the cursor leads on")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Boolean complete) {

        static SearchView of(NotePage page, boolean searched) {
            return new SearchView(
                    page.notes().stream()
                            .map(note -> NoteView.Summary.of(note, Role.OWNER))
                            .toList(),
                    page.nextCursor().orElse(null),
                    searched ? page.complete() : null);
        }
    }
}
