package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.quarknotes.notes.domain.NoteRejection.NoSuchNote;
import org.quarknotes.notes.domain.NoteRejection.RoleTooLow;

/** Decides who sees which note, in what role: the owner, and whom the owner granted it to while it is not trashed. */
@ApplicationScoped
public class NoteAccess {
    private final Notes notes;

    public NoteAccess(Notes notes) {
        this.notes = notes;
    }

    /**
     * The note in the caller's eyes.
     *
     * @throws NoSuchNote when there is none or it is none of the caller's business
     */
    VisibleNote visible(UserId caller, NoteId id) {
        return notes.find(caller, id)
                .map(own -> new VisibleNote(own, Role.OWNER))
                .or(() -> granted(caller, id))
                .orElseThrow(NoSuchNote::new);
    }

    /**
     * Lets pass who has at least this role.
     *
     * @throws RoleTooLow when the caller may see the note, but has a lower role
     */
    void requireRole(VisibleNote visible, Role needed) {
        if (!visible.role().atLeast(needed)) {
            throw new RoleTooLow(visible.role());
        }
    }

    private Optional<VisibleNote> granted(UserId caller, NoteId id) {
        return notes.grant(id, caller)
                .flatMap(grant -> notes.find(grant.owner(), id)
                        .filter(note -> !note.isTrashed())
                        .map(note -> new VisibleNote(note, grant.role())));
    }
}
