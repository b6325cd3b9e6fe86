package org.quarknotes.notes.domain;

import java.time.Instant;

/**
 * A note: written by its owner at version 1, changed by owner and editors, thrown into the trash by its owner, restored
 * from there or purged. Each of these steps is a new version, and every former version is kept until the purge.
 */
public record Note(
        NoteId id, UserId owner, Draft content, Life life, long version, Instant createdAt, Instant updatedAt) {

    static Note written(NoteId id, UserId owner, Draft content, Instant now) {
        return new Note(id, owner, content, new Life.Kept(Shelf.ACTIVE), 1, now, now);
    }

    Note revised(Draft newContent, Shelf shelf, Instant now) {
        return next(newContent, new Life.Kept(shelf), now);
    }

    Note trashed(Instant now) {
        return next(content, new Life.Trashed(life.shelf(), now.plus(Life.IN_THE_TRASH)), now);
    }

    Note restored(Instant now) {
        return next(content, new Life.Kept(life.shelf()), now);
    }

    /** Where it is in its life, as one word. */
    public NoteState state() {
        return life.state();
    }

    public boolean isTrashed() {
        return life instanceof Life.Trashed;
    }

    private Note next(Draft newContent, Life newLife, Instant now) {
        return new Note(id, owner, newContent, newLife, version + 1, createdAt, later(now));
    }

    /** Replicas' clocks differ; a note's time never runs backwards. */
    private Instant later(Instant now) {
        return now.isBefore(updatedAt) ? updatedAt : now;
    }
}
