package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.quarknotes.notes.domain.NoteRejection.RequestInProgress;

/** Writing, changing and throwing away notes; see {@link NoteRejection} for what may be thrown. */
@ApplicationScoped
public class NoteKeeping {
    private final Notes notes;
    private final NoteWriting writing;
    private final NoteSteps steps;
    private final NoteIds ids;

    /**
     * What writing a note came to.
     *
     * @param again whether this request was a repetition, and the note is the one that the first wrote
     */
    public record Written(Note note, boolean again) {}

    NoteKeeping(Notes notes, NoteWriting writing, NoteSteps steps, NoteIds ids) {
        this.notes = notes;
        this.writing = writing;
        this.steps = steps;
        this.ids = ids;
    }

    /** Writes a new note; with a key, only the first time it is asked for. */
    public Written write(UserId owner, Draft content, Optional<Once> once) {
        var change = steps.write(owner, ids.next(), content);
        var note = change.result();
        var record = once.map(request -> new Remembered(request, new Remembered.Written(note)));
        return switch (notes.commit(List.of(change), record)) {
            case Commit.Done() -> new Written(note, false);
            case Commit.Repeated(var first) -> new Written(writtenBy(first.to(once.orElseThrow())), true);
            case Commit.Busy() -> throw new RequestInProgress();
            case Commit.Overtaken overtaken -> throw new IllegalStateException("nobody knew of this note yet");
        };
    }

    /** Changes content and shelf, as owner or editor. */
    public VisibleNote revise(UserId caller, NoteId id, Precondition precondition, UnaryOperator<Revision> change) {
        return writing.take(caller, id, visible -> Optional.of(steps.revise(caller, visible, precondition, change)));
    }

    /** Throws the note into the trash, as its owner; one that is there already stays as it is. */
    public void trash(UserId caller, NoteId id, Precondition precondition) {
        writing.take(caller, id, visible -> steps.trash(caller, visible, precondition));
    }

    /** Takes the note out of the trash, as its owner; one that is not there stays as it is. */
    public VisibleNote restore(UserId caller, NoteId id) {
        return writing.take(caller, id, visible -> steps.restore(caller, visible));
    }

    /** Removes the note for good, as its owner. */
    public void purge(UserId caller, NoteId id, Precondition precondition) {
        writing.take(caller, id, visible -> Optional.of(steps.purge(caller, visible, precondition)));
    }

    private static Note writtenBy(Remembered.Answer answer) {
        return switch (answer) {
            case Remembered.Written(var note) -> note;
            case Remembered.Batched batch -> throw new IllegalStateException("the same request, but it was a batch");
        };
    }
}
