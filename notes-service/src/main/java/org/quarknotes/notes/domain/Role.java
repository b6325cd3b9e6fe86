package org.quarknotes.notes.domain;

/** What somebody may do with a note, from least to most. */
public enum Role {
    /** May read it. */
    READER,
    /** May also change it. */
    EDITOR,
    /** May also trash, purge and share it. Every note has one owner, for good. */
    OWNER;

    boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
