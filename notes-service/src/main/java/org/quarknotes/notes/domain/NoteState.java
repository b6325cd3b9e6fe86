package org.quarknotes.notes.domain;

/** Where a note is in its life, as one word; the whole of it is {@link Life}. */
public enum NoteState {
    /** On the desk. */
    ACTIVE,
    /** Put away, but as alive as an active one. */
    ARCHIVED,
    /** Thrown away: only its owner sees it, nobody changes it, and it is purged after a while. */
    TRASHED
}
