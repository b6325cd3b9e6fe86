package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Reading one note, and finding many; see {@link NoteRejection} for what may be thrown. */
@ApplicationScoped
public class NoteReading {
    private final Notes notes;
    private final NoteAccess access;
    private final Clock clock;

    NoteReading(Notes notes, NoteAccess access, Clock clock) {
        this.notes = notes;
        this.access = access;
        this.clock = clock;
    }

    /** The note in the caller's eyes. */
    public VisibleNote read(UserId caller, NoteId id) {
        return access.visible(caller, id);
    }

    /** A page of one's own notes; those whose time in the trash is over are left out of it. */
    public NotePage list(Listing listing) {
        var page = notes.list(listing);
        var now = clock.instant();
        var left =
                page.notes().stream().filter(note -> !note.life().isOver(now)).toList();
        return new NotePage(left, page.nextCursor(), page.complete());
    }

    /** A page of the notes that others have shared with somebody. */
    public Page<SharedNote> shared(SharedListing listing) {
        return notes.shared(listing);
    }

    /** One's own tags. */
    public List<TagCount> tags(UserId owner) {
        return notes.tags(owner);
    }

    /** All of one's own notes, in any state, whole and by id; what the taker throws ends it. */
    public void export(UserId owner, Consumer<Note> taker) {
        notes.export(owner, note -> {
            if (!note.life().isOver(clock.instant())) {
                taker.accept(note);
            }
        });
    }
}
