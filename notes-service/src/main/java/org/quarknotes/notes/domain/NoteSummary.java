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
        NoteState state,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
