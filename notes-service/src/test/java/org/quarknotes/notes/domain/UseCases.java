package org.quarknotes.notes.domain;

import java.time.Clock;

/** All use cases over some notes, put together as the container does it; everybody has an account. */
public final class UseCases {
    public final NoteReading reading;
    public final NoteKeeping keeping;
    public final NoteHistory history;
    public final NoteBatches batches;
    public final NoteSharing sharing;
    public final Housekeeping housekeeping;

    public final Erasing erasing;

    public UseCases(Notes notes, Leftovers leftovers, Belongings belongings, Erasures erasures, Clock clock) {
        var access = new NoteAccess(notes, clock);
        var steps = new NoteSteps(clock);
        var writing = new NoteWriting(notes, access);
        reading = new NoteReading(notes, access, clock);
        keeping = new NoteKeeping(notes, writing, steps, Samples::newId);
        history = new NoteHistory(notes, access, writing, steps);
        batches = new NoteBatches(notes, access, steps, Samples::newId);
        sharing = new NoteSharing(notes, access, somebody -> true, clock);
        erasing = new Erasing(erasures, new Clearance(notes, belongings, steps), clock);
        housekeeping = new Housekeeping(new Purging(notes, steps, clock), leftovers, erasing);
    }
}
