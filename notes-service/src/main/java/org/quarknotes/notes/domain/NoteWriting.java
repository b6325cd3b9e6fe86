package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quarknotes.notes.domain.NoteRejection.StaleVersion;

/** Takes one step with one note, in the state it has at that moment. */
@ApplicationScoped
class NoteWriting {
    /** How often a step that was overtaken is tried on the newer version; it decides anew whether it admits that. */
    private static final int ATTEMPTS = 10;

    private final Notes notes;
    private final NoteAccess access;

    NoteWriting(Notes notes, NoteAccess access) {
        this.notes = notes;
        this.access = access;
    }

    /**
     * The note as the step leaves it.
     *
     * @param step decides by what the caller sees; no change if there is nothing to do
     * @throws NoteRejection what the step throws, and {@link StaleVersion} when others are always faster
     */
    VisibleNote take(UserId caller, NoteId id, Function<VisibleNote, Optional<Change>> step) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var visible = access.visible(caller, id);
            var change = step.apply(visible);
            if (change.isEmpty()) {
                return visible;
            }
            if (isDone(notes.commit(List.of(change.get()), Optional.empty()))) {
                return new VisibleNote(change.get().result(), visible.role());
            }
        }
        throw new StaleVersion();
    }

    private static boolean isDone(Commit commit) {
        return switch (commit) {
            case Commit.Done() -> true;
            case Commit.Overtaken overtaken -> false;
            case Commit.Repeated repeated -> throw new IllegalStateException("repeated, although without a key");
            case Commit.Busy() -> throw new IllegalStateException("busy with a key, although there is none");
        };
    }
}
