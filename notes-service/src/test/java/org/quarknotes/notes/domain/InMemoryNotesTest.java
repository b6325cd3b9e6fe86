package org.quarknotes.notes.domain;

/** The fake that the tests of the domain stand on keeps the contract too. */
class InMemoryNotesTest implements NotesContract, NoteListsContract {
    private final InMemoryNotes notes = new InMemoryNotes();

    @Override
    public Notes notes() {
        return notes;
    }
}
