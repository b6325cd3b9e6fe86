package org.quarknotes.notes.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.BatchGet;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notes.domain.Grant;
import org.quarknotes.notes.domain.NoteEvent;
import org.quarknotes.notes.domain.NoteId;
import org.quarknotes.notes.domain.NoteState;
import org.quarknotes.notes.domain.Notes.Granting;
import org.quarknotes.notes.domain.Page;
import org.quarknotes.notes.domain.SharedListing;
import org.quarknotes.notes.domain.SharedNote;
import org.quarknotes.notes.domain.UserId;
import org.quarknotes.outbox.Outbox;

/** Grants, each twice: beside the note that is shared, and among what was shared with its grantee. */
@ApplicationScoped
class DynamoGrants {
    private static final int GRANTS_AT_ONCE = 100;

    private final Table table;
    private final PageCursors cursors;
    private final Outbox outbox;
    private final NoteEvents events;

    DynamoGrants(Table table, PageCursors cursors, Outbox outbox, NoteEvents events) {
        this.table = table;
        this.cursors = cursors;
        this.outbox = outbox;
        this.events = events;
    }

    Optional<Grant> find(NoteId id, UserId grantee) {
        return table.get(NoteItems.GRANT, NoteItems.GRANT.key(id.text(), grantee.text()));
    }

    List<Grant> all(NoteId id) {
        var all = new ArrayList<Grant>();
        table.forEach(Query.of(NoteItems.GRANT, id.text()).limit(GRANTS_AT_ONCE), all::add);
        return all;
    }

    Page<SharedNote> shared(SharedListing listing) {
        var binding = PageCursors.binding("shared", listing.grantee().text());
        var page = table.page(Query.of(NoteItems.SHARE, listing.grantee().text())
                .newestFirst(true)
                .limit(listing.limit())
                .startingAfter(cursors.open(binding, listing.cursor())));
        return new Page<>(visible(page.items()), cursors.next(binding, page));
    }

    private List<SharedNote> visible(List<Grant> grants) {
        var keys = grants.stream()
                .map(grant -> NoteItems.key(grant.owner(), grant.note()))
                .toList();
        var notes = table.batchGet(BatchGet.of(NoteItems.SUMMARY, keys));
        if (!notes.complete()) {
            throw new IllegalStateException("DynamoDB had no capacity for a page of shared notes");
        }
        return grants.stream()
                .flatMap(grant -> notes.find(NoteItems.key(grant.owner(), grant.note())).stream()
                        .filter(note -> note.state() != NoteState.TRASHED)
                        .map(note -> new SharedNote(note, grant.role())))
                .toList();
    }

    Granting grant(Grant grant, NoteEvent.Shared event) {
        return told(table.write(
                untrashed(grant),
                Write.put(NoteItems.GRANT, grant, Condition.noItem()),
                Write.put(NoteItems.SHARE, grant),
                outbox.record(events.of(event))));
    }

    Granting regrant(Grant grant) {
        return result(table.write(
                untrashed(grant),
                Write.put(NoteItems.GRANT, grant, NoteItems.SINCE.is(grant.since())),
                Write.put(NoteItems.SHARE, grant)));
    }

    Granting revoke(Grant grant, NoteEvent.Unshared event) {
        return told(table.write(
                untrashed(grant),
                Write.delete(NoteItems.GRANT.keyOf(grant), NoteItems.SINCE.is(grant.since())),
                Write.delete(NoteItems.SHARE.keyOf(grant)),
                outbox.record(events.of(event))));
    }

    private static Write untrashed(Grant grant) {
        return Write.check(
                NoteItems.key(grant.owner(), grant.note()),
                Condition.anItem().and(NoteAttributes.STATE.isNot(NoteState.TRASHED)));
    }

    private Granting told(Outcome outcome) {
        if (outcome instanceof Outcome.Written) {
            outbox.committed();
        }
        return result(outcome);
    }

    private static Granting result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Written written -> Granting.DONE;
            case Outcome.Refused refused -> Granting.OVERTAKEN;
        };
    }
}
