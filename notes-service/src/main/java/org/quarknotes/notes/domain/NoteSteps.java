package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.quarknotes.notes.domain.NoteEvent.Happening;
import org.quarknotes.notes.domain.NoteRejection.StaleVersion;
import org.quarknotes.notes.domain.NoteRejection.Trashed;

/**
 * Decides what somebody's wish does to a note in the state in which they see it: a change, none if it is so already, or
 * a {@link NoteRejection} for the first reason among role, precondition, trash and content.
 */
@ApplicationScoped
class NoteSteps {
    private final Clock clock;

    NoteSteps(Clock clock) {
        this.clock = clock;
    }

    Change write(UserId owner, NoteId id, Draft content) {
        var note = Note.written(id, owner, content, clock.instant());
        return new Change.Added(note, new NoteEvent.Created(happening(note, owner)));
    }

    Change revise(UserId actor, VisibleNote visible, Precondition precondition, UnaryOperator<Revision> change) {
        visible.require(Role.EDITOR);
        var note = current(visible, precondition);
        if (note.isTrashed()) {
            throw new Trashed();
        }
        var wanted = change.apply(new Revision(note.content(), note.life().shelf()));
        var next = note.revised(wanted.content(), wanted.shelf(), clock.instant());
        return new Change.Replaced(note, next, new NoteEvent.Revised(happening(next, actor)));
    }

    Optional<Change> trash(UserId actor, VisibleNote visible, Precondition precondition) {
        visible.require(Role.OWNER);
        var note = current(visible, precondition);
        if (note.isTrashed()) {
            return Optional.empty();
        }
        var next = note.trashed(clock.instant());
        return Optional.of(new Change.Replaced(note, next, new NoteEvent.Trashed(happening(next, actor))));
    }

    Optional<Change> restore(UserId actor, VisibleNote visible) {
        visible.require(Role.OWNER);
        var note = visible.note();
        if (!note.isTrashed()) {
            return Optional.empty();
        }
        var next = note.restored(clock.instant());
        return Optional.of(new Change.Replaced(note, next, new NoteEvent.Restored(happening(next, actor))));
    }

    Change purge(UserId actor, VisibleNote visible, Precondition precondition) {
        visible.require(Role.OWNER);
        return purge(current(visible, precondition), Optional.of(actor));
    }

    /** The end of a note whose time in the trash is over, or whose owner left. */
    Change purge(Note last) {
        return purge(last, Optional.empty());
    }

    private Change purge(Note last, Optional<UserId> actor) {
        var what = new Happening(
                last.id(), last.owner(), last.content().title(), last.version() + 1, actor, clock.instant());
        return new Change.Removed(last, new NoteEvent.Purged(what));
    }

    private static Note current(VisibleNote visible, Precondition precondition) {
        if (!precondition.admits(visible.note().version())) {
            throw new StaleVersion();
        }
        return visible.note();
    }

    private static Happening happening(Note next, UserId actor) {
        return new Happening(
                next.id(), next.owner(), next.content().title(), next.version(), Optional.of(actor), next.updatedAt());
    }
}
