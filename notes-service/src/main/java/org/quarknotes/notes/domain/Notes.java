package org.quarknotes.notes.domain;

import java.util.List;
import java.util.Optional;

/** All notes and grants that are kept. Writes are atomic, reads by id see every earlier write. */
public interface Notes {
    Optional<Note> find(UserId owner, NoteId id);

    /** The grant of this note to this person, whoever owns the note. */
    Optional<Grant> grant(NoteId id, UserId grantee);

    /** All grants of a note, by grantee's id. */
    List<Grant> grants(NoteId id);

    /**
     * One page of an owner's notes.
     *
     * @throws NoteRejection.InvalidCursor when the listing's cursor was not given to this owner for this listing
     */
    NotePage list(Listing listing);

    void add(Note note);

    /** Puts the note in place of its previous version. */
    Replacement replace(Note next);

    /** Removes a note that still is as given, and its grants. */
    Replacement remove(Note last);

    /** Keeps a grant that was not there, together with the event that tells of it. */
    Granting grant(Grant grant, NoteShared event);

    /** Changes the role of a grant that is there. */
    Granting regrant(Grant grant);

    /** What became of a change to a note. */
    enum Replacement {
        DONE,
        /** Somebody else was faster; nothing was changed. */
        OVERTAKEN
    }

    /** What became of a grant. */
    enum Granting {
        DONE,
        /** The note or the grant has changed meanwhile; nothing was kept. */
        OVERTAKEN
    }
}
