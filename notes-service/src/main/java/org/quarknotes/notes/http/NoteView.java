package org.quarknotes.notes.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.quarknotes.notes.domain.NoteSummary;
import org.quarknotes.notes.domain.VisibleNote;

/** A note as clients see it. */
record NoteView(
        String id,
        String ownerId,
        String title,
        String body,
        List<String> tags,
        boolean pinned,
        String state,
        String role,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static NoteView of(VisibleNote visible) {
        var note = visible.note();
        return new NoteView(
                note.id().text(),
                note.owner().text(),
                note.content().title().text(),
                note.content().body().text(),
                note.content().tags().words(),
                note.content().pinned(),
                lower(note.state()),
                lower(visible.role()),
                note.version(),
                note.createdAt(),
                note.updatedAt());
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The same in a list: the beginning of the body in place of the whole. */
    record Summary(
            String id,
            String ownerId,
            String title,
            String snippet,
            List<String> tags,
            boolean pinned,
            String state,
            String role,
            long version,
            Instant createdAt,
            Instant updatedAt) {

        static Summary ofOwn(NoteSummary note) {
            return new Summary(
                    note.id().text(),
                    note.owner().text(),
                    note.title().text(),
                    note.snippet(),
                    note.tags().words(),
                    note.pinned(),
                    lower(note.state()),
                    "owner",
                    note.version(),
                    note.createdAt(),
                    note.updatedAt());
        }
    }
}
