package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.quarknotes.notes.domain.NoteRejection.NoSuchNote;

/**
 * Decides who sees which note, in what role: the owner, and whom the owner granted it to while it is not trashed. When
 * its time in the trash is over, nobody does.
 */
@ApplicationScoped
public class NoteAccess {
    private final Notes notes;
    private final Clock clock;

    public NoteAccess(Notes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * The note in the caller's eyes.
     *
     * @throws NoSuchNote when there is none or it is none of the caller's business
     */
    VisibleNote visible(UserId caller, NoteId id) {
        return own(caller, id).or(() -> granted(caller, id)).orElseThrow(NoSuchNote::new);
    }

    private Optional<VisibleNote> own(UserId caller, NoteId id) {
        return notes.find(caller, id)
                .filter(note -> !note.life().isOver(clock.instant()))
                .map(note -> new VisibleNote(note, Role.OWNER));
    }

    private Optional<VisibleNote> granted(UserId caller, NoteId id) {
        return notes.grant(id, caller)
                .flatMap(grant -> notes.find(grant.owner(), id)
                        .filter(note -> !note.isTrashed())
                        .map(note -> new VisibleNote(note, grant.role())));
    }
}
