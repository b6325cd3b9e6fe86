package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.quarknotes.notes.domain.NoteRejection.StaleVersion;
import org.quarknotes.notes.domain.NoteRejection.Trashed;
import org.quarknotes.notes.domain.Notes.Replacement;

/** Writing, reading, changing and throwing away notes. */
@ApplicationScoped
public class NoteKeeping {
    /** How often a change that was overtaken is tried on the newer version, where the caller admits any. */
    private static final int ATTEMPTS = 10;

    private final Notes notes;
    private final NoteAccess access;
    private final NoteIds ids;
    private final Clock clock;

    public NoteKeeping(Notes notes, NoteAccess access, NoteIds ids, Clock clock) {
        this.notes = notes;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    public Note write(UserId owner, Draft content) {
        var note = Note.written(ids.next(), owner, content, clock.instant());
        notes.add(note);
        return note;
    }

    /** The note in the caller's eyes; see {@link NoteRejection} for what may be thrown, here and below. */
    public VisibleNote read(UserId caller, NoteId id) {
        return access.visible(caller, id);
    }

    public NotePage list(Listing listing) {
        return notes.list(listing);
    }

    /** Changes content and state, as owner or editor. */
    public VisibleNote revise(UserId caller, NoteId id, Precondition precondition, UnaryOperator<Revision> change) {
        return retryWhenOvertaken(() -> {
            var visible = access.visible(caller, id);
            access.requireRole(visible, Role.EDITOR);
            var note = current(visible.note(), precondition);
            if (note.isTrashed()) {
                throw new Trashed();
            }
            var wanted = change.apply(new Revision(note.content(), note.state()));
            var next = note.revised(wanted.content(), wanted.state(), now());
            return new Attempt<>(notes.replace(next), new VisibleNote(next, visible.role()));
        });
    }

    /** Throws the note into the trash, as its owner; one that is there already stays. */
    public void trash(UserId caller, NoteId id, Precondition precondition) {
        retryWhenOvertaken(() -> {
            var note = owned(caller, id, precondition);
            var done = note.isTrashed() ? Replacement.DONE : notes.replace(note.trashed(now()));
            return new Attempt<>(done, note);
        });
    }

    /** Removes the note for good, as its owner. */
    public void purge(UserId caller, NoteId id, Precondition precondition) {
        retryWhenOvertaken(() -> {
            var note = owned(caller, id, precondition);
            return new Attempt<>(notes.remove(note), note);
        });
    }

    private Note owned(UserId caller, NoteId id, Precondition precondition) {
        var visible = access.visible(caller, id);
        access.requireRole(visible, Role.OWNER);
        return current(visible.note(), precondition);
    }

    private static Note current(Note note, Precondition precondition) {
        if (!precondition.admits(note.version())) {
            throw new StaleVersion();
        }
        return note;
    }

    /** A try at a change, and what the caller gets if it was not overtaken. */
    private record Attempt<R>(Replacement replacement, R result) {}

    private static <R> R retryWhenOvertaken(Supplier<Attempt<R>> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var tried = change.get();
            if (tried.replacement() == Replacement.DONE) {
                return tried.result();
            }
        }
        throw new StaleVersion();
    }

    private Instant now() {
        return clock.instant();
    }
}
