package org.quarknotes.notes.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** People and notes that tests tell of. */
public final class Samples {
    public static final UserId ADA = new UserId("ada");
    public static final UserId BOB = new UserId("bob");
    public static final UserId EVE = new UserId("eve");
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Samples() {}

    public static Draft draft(String title) {
        return new Draft(new Title(title), new Body("All about " + title), new Tags(List.of("home", "diy")), true);
    }

    /** A new note at version 1, written at noon. */
    public static Note note(UserId owner, String title) {
        return Note.written(new NoteId(UUID.randomUUID().toString()), owner, draft(title), NOON);
    }

    /** The same note one version later. */
    public static Note revised(Note note, String title, Instant at) {
        return note.revised(draft(title), note.state(), at);
    }

    public static Note trashed(Note note) {
        return note.trashed(note.updatedAt());
    }

    public static Grant grant(Note note, UserId grantee, Role role) {
        return new Grant(note.id(), note.owner(), grantee, role);
    }

    public static NoteShared shared(Note note, Grant grant) {
        return new NoteShared(grant, note.content().title(), note.version(), NOON);
    }
}
