package org.quarknotes.notes.dynamodb;

import static org.quarknotes.notes.domain.Samples.NOON;

import java.time.Clock;
import java.time.ZoneOffset;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notes.domain.Belongings;
import org.quarknotes.notes.domain.BelongingsContract;
import org.quarknotes.notes.domain.CommitsContract;
import org.quarknotes.notes.domain.GrantsContract;
import org.quarknotes.notes.domain.Leftovers;
import org.quarknotes.notes.domain.NoteListsContract;
import org.quarknotes.notes.domain.NoteSearchContract;
import org.quarknotes.notes.domain.NoteVersionsContract;
import org.quarknotes.notes.domain.Notes;
import org.quarknotes.notes.domain.NotesContract;
import org.quarknotes.notes.domain.TagsContract;

/** Against DynamoDB Local, in a table made from this service's own definition. */
class DynamoNotesTest
        implements NotesContract,
                NoteVersionsContract,
                NoteListsContract,
                NoteSearchContract,
                TagsContract,
                GrantsContract,
                CommitsContract,
                BelongingsContract {
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final Table table = LocalTables.fresh();
    private final Storage storage = new Storage(table, clock);

    @Override
    public Notes notes() {
        return storage.notes;
    }

    @Override
    public Belongings belongings() {
        return storage.belongings;
    }

    @Override
    public Leftovers leftovers() {
        return Storage.late(table, clock);
    }
}
