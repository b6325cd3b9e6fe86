package org.quarknotes.notes.domain;

import java.time.Instant;

/**
 * The owner's leave for somebody else to see, or change, a note.
 *
 * @param role reader or editor
 * @param since when it was first given; a change of the role leaves it
 */
public record Grant(NoteId note, UserId owner, UserId grantee, Role role, Instant since) {
    public Grant {
        if (role == Role.OWNER) {
            throw new IllegalArgumentException("must be reader or editor");
        }
    }

    Grant as(Role other) {
        return new Grant(note, owner, grantee, other, since);
    }
}
