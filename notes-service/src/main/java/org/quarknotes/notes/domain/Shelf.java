package org.quarknotes.notes.domain;

/** Where a note lies while it is not in the trash. */
public enum Shelf {
    /** On the desk. */
    ACTIVE,
    /** Put away, but as alive as an active one. */
    ARCHIVED
}
