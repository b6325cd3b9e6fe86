package org.quarknotes.notes.domain;

import org.quarknotes.notes.domain.NoteRejection.RoleTooLow;

/** A note in the eyes of somebody who may see it. */
public record VisibleNote(Note note, Role role) {
    /**
     * Lets pass who has at least this role.
     *
     * @throws RoleTooLow when the role is a lower one
     */
    void require(Role needed) {
        if (!role.atLeast(needed)) {
            throw new RoleTooLow(role);
        }
    }
}
