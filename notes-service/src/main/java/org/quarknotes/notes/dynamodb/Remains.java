package org.quarknotes.notes.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Union;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notes.domain.Grant;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteId;

/** Removes what a purged note leaves in its partition: former versions, and grants with their other halves. */
@ApplicationScoped
class Remains {
    private static final int PORTION = 100;
    private static final Union<Object> ANYTHING = Union.of(NoteItems.FORMER, NoteItems.GRANT);

    private final Table table;

    Remains(Table table) {
        this.table = table;
    }

    /** Removes a portion; true when that was all. */
    boolean remove(NoteId note) {
        var page = table.page(Query.of(ANYTHING, note.text()).limit(PORTION));
        var deletions =
                page.items().stream().flatMap(Remains::keys).map(Write::delete).toList();
        return table.batchWrite(deletions).leftovers().isEmpty() && !page.more();
    }

    private static Stream<Key> keys(Object remnant) {
        return switch (remnant) {
            case Note former -> Stream.of(NoteItems.FORMER.keyOf(former));
            // The half that leads to the other goes last, should this stop in between.
            case Grant grant -> Stream.of(NoteItems.SHARE.keyOf(grant), NoteItems.GRANT.keyOf(grant));
            default -> throw new IllegalStateException("no remnant of a note: " + remnant.getClass());
        };
    }
}
