package org.quarknotes.notes.domain;

import java.time.Instant;

/** A note as lists show it: the beginning of its body in place of the whole. */
public record NoteSummary(
        NoteId id,
        UserId owner,
        Title title,
        String snippet,
        Tags tags,
        boolean pinned,
        Life life,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public static NoteSummary of(Note note) {
        var content = note.content();
        return new NoteSummary(
                note.id(),
                note.owner(),
                content.title(),
                content.body().snippet(),
                content.tags(),
                content.pinned(),
                note.life(),
                note.version(),
                note.createdAt(),
                note.updatedAt());
    }

    /** Where it is in its life, as one word. */
    public NoteState state() {
        return life.state();
    }
}
