package org.quarknotes.notes.domain;

import java.time.Instant;
import java.util.Optional;

/** What happened to a note, told to the world together with the change itself or not at all. */
public sealed interface NoteEvent {
    /** To which note, when, and by whom. */
    Happening what();

    /**
     * What all events have in common.
     *
     * @param version the note's version afterwards; a purge counts as one more
     * @param actor who did it; nobody if its time in the trash was over, or its owner left
     */
    record Happening(NoteId note, UserId owner, Title title, long version, Optional<UserId> actor, Instant at) {}

    /** Somebody wrote a note. */
    record Created(Happening what) implements NoteEvent {}

    /** Its content or its shelf changed, or a former version was taken up again. */
    record Revised(Happening what) implements NoteEvent {}

    /** Its owner threw it into the trash. */
    record Trashed(Happening what) implements NoteEvent {}

    /** Its owner took it out of the trash. */
    record Restored(Happening what) implements NoteEvent {}

    /** It is gone for good, with its versions and grants. */
    record Purged(Happening what) implements NoteEvent {}

    /** Its owner granted it to somebody who could not see it before; a change of the role is not told. */
    record Shared(Happening what, Grant grant) implements NoteEvent {}

    /** Its owner took a grant back, or the grantee gave it up. */
    record Unshared(Happening what, Grant grant) implements NoteEvent {}
}
