package org.quarknotes.notes.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteSummary;
import org.quarknotes.notes.domain.Role;
import org.quarknotes.notes.domain.VisibleNote;

/** A note as clients see it. */
@Schema(name = "Note")
record NoteView(
        @Schema(required = true, examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        String id,

        @Schema(required = true, examples = "01890a5c-9f3e-7b1a-8d2c-5e6f7a8b9c0d")
        String ownerId,

        @Schema(required = true, examples = "Groceries") String title,

        @Schema(required = true, description = "Markdown, as it was given", examples = "- milk\n- bread")
        String body,

        @Schema(required = true, examples = "[\"home\"]") List<String> tags,

        @Schema(required = true) boolean pinned,

        @Schema(
                required = true,
                enumeration = {"active", "archived", "trashed"},
                examples = "active")
        String state,

        @Schema(
                required = true,
                description = "What the caller may do with it",
                enumeration = {"owner", "editor", "reader"},
                examples = "owner")
        String role,

        @Schema(required = true, description = "1 when it is written, and one more at each change", examples = "3")
        long version,

        @Schema(required = true, examples = "2026-11-21T12:00:00.000Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T12:30:00.000Z")
        Instant updatedAt) {

    static NoteView of(VisibleNote visible) {
        return of(visible.note(), visible.role());
    }

    static NoteView of(Note note, Role role) {
        return new NoteView(
                note.id().text(),
                note.owner().text(),
                note.content().title().text(),
                note.content().body().text(),
                note.content().tags().words(),
                note.content().pinned(),
                lower(note.state()),
                lower(role),
                note.version(),
                note.createdAt(),
                note.updatedAt());
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The same in a list: the beginning of the body in place of the whole. */
    @Schema(name = "NoteSummary")
    record Summary(
            @Schema(required = true, examples = "01890a5d-ac96-774b-bcce-b302099a8057")
            String id,

            @Schema(required = true, examples = "01890a5c-9f3e-7b1a-8d2c-5e6f7a8b9c0d")
            String ownerId,

            @Schema(required = true, examples = "Groceries") String title,

            @Schema(required = true, description = "The first 200 characters of the body", examples = "- milk\n- bread")
            String snippet,

            @Schema(required = true, examples = "[\"home\"]")
            List<String> tags,

            @Schema(required = true) boolean pinned,

            @Schema(
                    required = true,
                    enumeration = {"active", "archived", "trashed"},
                    examples = "active")
            String state,

            @Schema(
                    required = true,
                    enumeration = {"owner", "editor", "reader"},
                    examples = "owner")
            String role,

            @Schema(required = true, examples = "3") long version,

            @Schema(required = true, examples = "2026-11-21T12:00:00.000Z")
            Instant createdAt,

            @Schema(required = true, examples = "2026-11-21T12:30:00.000Z")
            Instant updatedAt) {

        static Summary of(NoteSummary note, Role role) {
            return new Summary(
                    note.id().text(),
                    note.owner().text(),
                    note.title().text(),
                    note.snippet(),
                    note.tags().words(),
                    note.pinned(),
                    lower(note.state()),
                    lower(role),
                    note.version(),
                    note.createdAt(),
                    note.updatedAt());
        }
    }
}
