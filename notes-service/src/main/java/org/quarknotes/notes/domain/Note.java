package org.quarknotes.notes.domain;

import java.time.Instant;

/**
 * A note: written by its owner at version 1, changed by owner and editors, thrown into the trash by its owner, and
 * purged from there. Each of these steps is a new version.
 */
public record Note(
        NoteId id, UserId owner, Draft content, NoteState state, long version, Instant createdAt, Instant updatedAt) {

    static Note written(NoteId id, UserId owner, Draft content, Instant now) {
        return new Note(id, owner, content, NoteState.ACTIVE, 1, now, now);
    }

    Note revised(Draft newContent, NoteState newState, Instant now) {
        return new Note(id, owner, newContent, newState, version + 1, createdAt, later(now));
    }

    Note trashed(Instant now) {
        return new Note(id, owner, content, NoteState.TRASHED, version + 1, createdAt, later(now));
    }

    public boolean isTrashed() {
        return state == NoteState.TRASHED;
    }

    /** Replicas' clocks differ; a note's time never runs backwards. */
    private Instant later(Instant now) {
        return now.isBefore(updatedAt) ? updatedAt : now;
    }
}
