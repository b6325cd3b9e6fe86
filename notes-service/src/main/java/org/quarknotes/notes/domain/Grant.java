package org.quarknotes.notes.domain;

/**
 * The owner's leave for somebody else to see, or change, a note.
 *
 * @param role reader or editor
 */
public record Grant(NoteId note, UserId owner, UserId grantee, Role role) {
    public Grant {
        if (role == Role.OWNER) {
            throw new IllegalArgumentException("must be reader or editor");
        }
    }
}
