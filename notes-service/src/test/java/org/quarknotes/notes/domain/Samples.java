package org.quarknotes.notes.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quarknotes.notes.domain.NoteEvent.Happening;

/** People and notes that tests tell of. */
public final class Samples {
    public static final UserId ADA = new UserId("ada");
    public static final UserId BOB = new UserId("bob");
    public static final UserId EVE = new UserId("eve");
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Samples() {}

    public static Draft draft(String title) {
        return draft(title, "home", "diy");
    }

    public static Draft draft(String title, String... tags) {
        return new Draft(new Title(title), new Body("All about " + title), new Tags(List.of(tags)), true);
    }

    public static NoteId newId() {
        return new NoteId(UUID.randomUUID().toString());
    }

    /** A new note at version 1, written at noon. */
    public static Note note(UserId owner, String title) {
        return note(owner, draft(title), NOON);
    }

    /** A new note at version 1. */
    public static Note note(UserId owner, Draft content, Instant at) {
        return Note.written(newId(), owner, content, at);
    }

    /** The same note one version later. */
    public static Note revised(Note note, String title, Instant at) {
        return note.revised(draft(title), note.life().shelf(), at);
    }

    /** The same note one version later, with these tags and no others. */
    public static Note tagged(Note note, String... tags) {
        return note.revised(
                draft(note.content().title().text(), tags), note.life().shelf(), note.updatedAt());
    }

    /** The same note one version later, put away. */
    public static Note archived(Note note) {
        return note.revised(note.content(), Shelf.ARCHIVED, note.updatedAt());
    }

    /** The same note one version later, in the trash. */
    public static Note trashed(Note note) {
        return note.trashed(note.updatedAt());
    }

    /** The same note one version later, no more in the trash. */
    public static Note restored(Note note) {
        return note.restored(note.updatedAt());
    }

    public static Change added(Note note) {
        return new Change.Added(note, new NoteEvent.Created(happening(note)));
    }

    public static Change replaced(Note former, Note next) {
        return new Change.Replaced(former, next, new NoteEvent.Revised(happening(next)));
    }

    public static Change removed(Note last) {
        return new Change.Removed(last, new NoteEvent.Purged(happening(last)));
    }

    /** Since noon. */
    public static Grant grant(Note note, UserId grantee, Role role) {
        return grant(note, grantee, role, NOON);
    }

    public static Grant grant(Note note, UserId grantee, Role role, Instant since) {
        return new Grant(note.id(), note.owner(), grantee, role, since);
    }

    public static NoteEvent.Shared shared(Note note, Grant grant) {
        return new NoteEvent.Shared(happening(note), grant);
    }

    public static NoteEvent.Unshared unshared(Note note, Grant grant) {
        return new NoteEvent.Unshared(happening(note), grant);
    }

    /** At the note's version, at noon, by its owner. */
    public static Happening happening(Note note) {
        return new Happening(
                note.id(), note.owner(), note.content().title(), note.version(), Optional.of(note.owner()), NOON);
    }

    /** A request of Ada's, made at noon. */
    public static Once once(String key, String fingerprint) {
        return new Once(ADA, key, fingerprint, NOON);
    }
}
