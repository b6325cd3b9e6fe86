package org.quarknotes.notes.domain;

/** The fake that the tests of the domain stand on keeps the contracts too. */
class InMemoryNotesTest
        implements NotesContract,
                NoteVersionsContract,
                NoteListsContract,
                NoteSearchContract,
                TagsContract,
                GrantsContract,
                CommitsContract,
                BelongingsContract {
    private static final int SEARCHED = 3;

    private final InMemoryNotes notes = new InMemoryNotes(SEARCHED);

    @Override
    public Notes notes() {
        return notes;
    }

    @Override
    public Belongings belongings() {
        return notes;
    }

    @Override
    public Leftovers leftovers() {
        return notes;
    }
}
