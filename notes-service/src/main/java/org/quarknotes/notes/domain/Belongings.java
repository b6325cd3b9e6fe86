package org.quarknotes.notes.domain;

import java.util.List;

/** All that is kept of a person, to be removed when they have left. */
public interface Belongings {
    /**
     * Some of a person's notes, in whatever state; sees every earlier write.
     *
     * @param most how many at most; none only if there are none
     */
    List<Note> notes(UserId owner, int most);

    /**
     * Forgets what others, whom these notes are shared with, were answered about notes of this owner. Done after the
     * notes were read and before these states of them are removed, it misses nothing.
     */
    void forgetAnswers(List<Note> notesOfOneOwner);

    /**
     * Removes some of what is kept of a person beside their notes: grants of others' notes, without telling anybody;
     * answers to their requests; the traces of notes that are gone.
     *
     * @return whether nothing is left
     */
    boolean removeRest(UserId person);
}
