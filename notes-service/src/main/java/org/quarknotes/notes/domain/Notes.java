package org.quarknotes.notes.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All notes, their former versions and grants that are kept. Writes are atomic; reads of one note, version, grant or
 * remembered answer see every earlier write, lists and counts may be a moment behind.
 */
public interface Notes {
    Optional<Note> find(UserId owner, NoteId id);

    /** The grant of this note to this person, whoever owns the note; it may outlive a note that was removed. */
    Optional<Grant> grant(NoteId id, UserId grantee);

    /** All grants of a note, by grantee's id. */
    List<Grant> grants(NoteId id);

    /**
     * One page of an owner's notes.
     *
     * @throws NoteRejection.InvalidCursor when the listing's cursor was not given to this owner for this listing
     */
    NotePage list(Listing listing);

    /**
     * One page of what others have shared with somebody, without notes that are in the trash or gone; it may hold
     * fewer notes than were asked for, even none, and yet lead on.
     *
     * @throws NoteRejection.InvalidCursor when the listing's cursor was not given to this grantee
     */
    Page<SharedNote> shared(SharedListing listing);

    /** A former state of a note; the present one is not among them. */
    Optional<Note> version(NoteId id, long version);

    /**
     * One page of a note's former states, newest first.
     *
     * @throws NoteRejection.InvalidCursor when the listing's cursor was not given to this reader for this note
     */
    Page<NoteSummary> versions(VersionListing listing);

    /** The tags of an owner's notes that are not in the trash, by code points, each with the number of those notes. */
    List<TagCount> tags(UserId owner);

    /**
     * All notes of an owner, by id, read in portions: a slow taker holds up the reading, not the memory.
     *
     * @param taker what it throws ends the export and is thrown on
     */
    void export(UserId owner, Consumer<Note> taker);

    /**
     * Notes whose time in the trash is over, of whatever owner.
     *
     * @param most how many at most
     */
    List<Note> expired(Instant now, int most);

    /** What is remembered under the key of this request and is not forgotten at its time, whatever was asked for. */
    Optional<Remembered> remembered(Once request);

    /**
     * Makes all of these changes, or none: each on condition that the note is absent, or still as the change has it.
     *
     * @param changes at most 25, of different notes; none if only an answer is to be remembered
     * @param record the answer to remember, on condition that nothing is remembered under its key
     * @throws IllegalStateException when a note to be added is there already
     */
    Commit commit(List<Change> changes, Optional<Remembered> record);

    /** Keeps a grant that was not there, of a note that is not in the trash, together with the event. */
    Granting grant(Grant grant, NoteEvent.Shared event);

    /** Changes the role of a grant that is there, of a note that is not in the trash. */
    Granting regrant(Grant grant);

    /** Removes a grant that is there, of a note that is not in the trash, together with the event. */
    Granting revoke(Grant grant, NoteEvent.Unshared event);

    /** What became of a grant. */
    enum Granting {
        DONE,
        /** The note or the grant has changed meanwhile; nothing was kept. */
        OVERTAKEN
    }
}
