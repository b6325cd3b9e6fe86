package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.notes.domain.Samples.draft;
import static org.quarknotes.notes.domain.Samples.grant;
import static org.quarknotes.notes.domain.Samples.shared;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.quarknotes.notes.domain.NoteRejection.NoSuchNote;

/** All use cases over one set of notes in memory, at one time; Ada, Bob and Eve have accounts. */
final class Desk {
    final InMemoryNotes notes = new InMemoryNotes();
    final InMemoryErasures erasures = new InMemoryErasures();
    final TestClock clock = new TestClock();
    final NoteAccess access = new NoteAccess(notes, clock);
    final NoteReading reading;
    final NoteKeeping keeping;
    final NoteHistory history;
    final NoteBatches batches;
    final NoteSharing sharing = sharing(Set.of(Samples.ADA, Samples.BOB, Samples.EVE)::contains);
    final Erasing erasing;
    final Housekeeping housekeeping;

    Desk() {
        var all = new UseCases(notes, notes, notes, erasures, clock);
        reading = all.reading;
        keeping = all.keeping;
        history = all.history;
        batches = all.batches;
        erasing = all.erasing;
        housekeeping = all.housekeeping;
    }

    NoteSharing sharing(People people) {
        return new NoteSharing(notes, access, people, clock);
    }

    /** A new note of this person. */
    Note written(UserId owner, String title) {
        return keeping.write(owner, draft(title), Optional.empty()).note();
    }

    /** The note as its owner sees it now. */
    Note now(Note note) {
        return reading.read(note.owner(), note.id()).note();
    }

    void share(Note note, UserId grantee, Role role) {
        var grant = grant(note, grantee, role);
        notes.grant(grant, shared(note, grant));
    }

    void trash(Note note) {
        keeping.trash(note.owner(), note.id(), Desk::any);
    }

    /** Changes the note's title, as its owner. */
    Note retitle(Note note, String title) {
        return keeping.revise(
                        note.owner(), note.id(), Desk::any, present -> new Revision(draft(title), present.shelf()))
                .note();
    }

    /** The last event that was kept. */
    NoteEvent lastTold() {
        return notes.told().getLast();
    }

    static boolean any(long version) {
        return version > 0;
    }

    static void assertMissing(ThrowingCallable call) {
        assertThatExceptionOfType(NoSuchNote.class).isThrownBy(call).withMessage("There is no such note.");
    }

    /** Admits every version, but the first times does something else before saying so. */
    static Precondition overtakenBy(int times, Runnable faster) {
        var left = new AtomicInteger(times);
        return version -> {
            if (left.getAndDecrement() > 0) {
                faster.run();
            }
            return true;
        };
    }
}
