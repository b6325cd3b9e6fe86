package org.quarknotes.notes.domain;

/**
 * What a change may touch.
 *
 * @param state active or archived; the trash is reached only by throwing the note away
 */
public record Revision(Draft content, NoteState state) {
    public Revision {
        if (state == NoteState.TRASHED) {
            throw new IllegalArgumentException("must be active or archived");
        }
    }
}
