package org.quarknotes.notes.dynamodb;

import static org.quarknotes.notes.dynamodb.NoteItems.GRANT;
import static org.quarknotes.notes.dynamodb.NoteItems.NOTE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notes.domain.Grant;
import org.quarknotes.notes.domain.Listing;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteId;
import org.quarknotes.notes.domain.NotePage;
import org.quarknotes.notes.domain.NoteRejection.InvalidCursor;
import org.quarknotes.notes.domain.NoteShared;
import org.quarknotes.notes.domain.Notes;
import org.quarknotes.notes.domain.UserId;
import org.quarknotes.outbox.Outbox;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link Notes} in DynamoDB: reads by key are strongly consistent, every change is conditional on what it replaces. */
@ApplicationScoped
class DynamoNotes implements Notes {
    private static final int GRANTS_AT_ONCE = 90;

    private final Table table;
    private final Cursors cursors;
    private final Outbox outbox;
    private final NoteEvents events;

    DynamoNotes(Table table, Cursors cursors, Outbox outbox, NoteEvents events) {
        this.table = table;
        this.cursors = cursors;
        this.outbox = outbox;
        this.events = events;
    }

    @Override
    public Optional<Note> find(UserId owner, NoteId id) {
        return table.get(NOTE, NOTE.key(owner.text(), id.text()));
    }

    @Override
    public Optional<Grant> grant(NoteId id, UserId grantee) {
        return table.get(GRANT, GRANT.key(id.text(), grantee.text()));
    }

    @Override
    public List<Grant> grants(NoteId id) {
        var all = new ArrayList<Grant>();
        var query = Query.of(GRANT, id.text()).limit(GRANTS_AT_ONCE);
        for (var page = table.page(query); ; page = table.page(query.startingAfter(page.last()))) {
            all.addAll(page.items());
            if (!page.more()) {
                return all;
            }
        }
    }

    @Override
    public NotePage list(Listing listing) {
        var binding = "notes %s %s %s".formatted(listing.owner().text(), listing.state(), listing.order());
        var query = Query.ofIndex(
                        NoteItems.BY_UPDATE, NoteItems.SUMMARY, listing.owner().text(), NoteItems.text(listing.state()))
                .newestFirst(listing.order() == Listing.Order.LATEST_CHANGE_FIRST)
                .limit(listing.limit())
                .startingAfter(start(binding, listing.cursor()));
        var page = table.page(query);
        return new NotePage(
                page.items(), page.more() ? Optional.of(cursors.seal(binding, page.last())) : Optional.empty());
    }

    private Map<String, AttributeValue> start(String binding, Optional<String> cursor) {
        if (cursor.isEmpty()) {
            return Map.of();
        }
        try {
            return cursors.open(binding, cursor.get());
        } catch (Cursors.InvalidCursor e) {
            throw new InvalidCursor();
        }
    }

    @Override
    public void add(Note note) {
        if (table.write(Write.put(NOTE, note, Condition.noItem())) instanceof Outcome.Refused) {
            throw new IllegalStateException(
                    "a new note got the id of another: " + note.id().text());
        }
    }

    @Override
    public Replacement replace(Note next) {
        var unchanged = Condition.equal("version", next.version() - 1);
        return replacement(table.write(Write.put(NOTE, next, unchanged)));
    }

    /** First the grants, in portions: should this stop half-way, the note is still there to be removed again. */
    @Override
    public Replacement remove(Note last) {
        var portion = table.page(Query.of(GRANT, last.id().text()).limit(GRANTS_AT_ONCE));
        var unchanged = Condition.equal("version", last.version());
        var writes = new ArrayList<Write>();
        portion.items().forEach(grant -> writes.add(Write.delete(NoteItems.key(grant))));
        if (portion.more()) {
            writes.add(Write.check(NoteItems.key(last), unchanged));
            var cleared = replacement(table.write(writes));
            return cleared == Replacement.DONE ? remove(last) : cleared;
        }
        writes.add(Write.delete(NoteItems.key(last), unchanged));
        return replacement(table.write(writes));
    }

    @Override
    public Granting grant(Grant grant, NoteShared event) {
        var outcome = table.write(
                untrashed(grant), Write.put(GRANT, grant, Condition.noItem()), outbox.record(events.shared(event)));
        if (outcome instanceof Outcome.Refused) {
            return Granting.OVERTAKEN;
        }
        outbox.committed();
        return Granting.DONE;
    }

    @Override
    public Granting regrant(Grant grant) {
        var outcome = table.write(untrashed(grant), Write.put(GRANT, grant, Condition.anItem()));
        return outcome instanceof Outcome.Refused ? Granting.OVERTAKEN : Granting.DONE;
    }

    private static Write untrashed(Grant grant) {
        var key = NOTE.key(grant.owner().text(), grant.note().text());
        return Write.check(key, Condition.all(Condition.anItem(), Condition.notEqual("state", "trashed")));
    }

    private static Replacement replacement(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Written _ -> Replacement.DONE;
            case Outcome.Refused refused -> Replacement.OVERTAKEN;
        };
    }
}
