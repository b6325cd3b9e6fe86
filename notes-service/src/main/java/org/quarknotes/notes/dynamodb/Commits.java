package org.quarknotes.notes.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Reason;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notes.domain.Change;
import org.quarknotes.notes.domain.Commit;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.Remembered;
import org.quarknotes.outbox.Outbox;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Makes changes to notes in one transaction: of each note itself, its former version and the event; once, what the
 * request was answered and what is left to do. For 25 notes these are at most 77 items of the 100 that DynamoDB takes.
 */
@ApplicationScoped
class Commits {
    private final Table table;
    private final Outbox outbox;
    private final NoteEvents events;
    private final FollowUps followUps;

    Commits(Table table, Outbox outbox, NoteEvents events, FollowUps followUps) {
        this.table = table;
        this.outbox = outbox;
        this.events = events;
        this.followUps = followUps;
    }

    Commit commit(List<Change> changes, Optional<Remembered> record) {
        var followUp = followUps.after(changes);
        var writes = new ArrayList<Write>();
        changes.forEach(change -> writes.add(new Write.Group(writesOf(change))));
        record.ifPresent(answer -> writes.add(RememberedItems.firstTime(answer)));
        followUp.ifPresent(work -> writes.add(FollowUps.record(work)));
        if (writes.isEmpty()) {
            return new Commit.Done();
        }
        try {
            return committed(table.write(writes), changes, record, followUp);
        } catch (TransactionCanceledException contended) {
            return contention(contended, writes, changes);
        }
    }

    private Commit committed(
            Outcome outcome, List<Change> changes, Optional<Remembered> record, Optional<FollowUp> followUp) {
        return switch (outcome) {
            case Outcome.Written written -> {
                outbox.committed();
                followUp.ifPresent(followUps::attempt);
                yield new Commit.Done();
            }
            case Outcome.Refused refused -> refusal(refused, changes, record);
        };
    }

    /** Others kept writing the same for as long as this was repeated: the first that stood in the way is the reason. */
    private static Commit contention(TransactionCanceledException failure, List<Write> writes, List<Change> changes) {
        var reasons = Reason.of(failure);
        int first = 0;
        for (int position = 0; position < writes.size(); position++) {
            var next = first + items(writes.get(position));
            if (reasons.subList(first, next).contains(new Reason.Conflict())) {
                return position < changes.size() ? overtaken(changes.get(position), position) : new Commit.Busy();
            }
            first = next;
        }
        throw failure;
    }

    private static int items(Write write) {
        return write instanceof Write.Group group ? group.writes().size() : 1;
    }

    private List<Write> writesOf(Change change) {
        var event = outbox.record(events.of(change.event()));
        return switch (change) {
            case Change.Added added -> List.of(Write.put(NoteItems.NOTE, added.note(), Condition.noItem()), event);
            case Change.Replaced replaced ->
                List.of(
                        Write.put(NoteItems.NOTE, replaced.next(), unchanged(replaced.former())),
                        Write.put(NoteItems.FORMER, replaced.former()),
                        event);
            case Change.Removed removed ->
                List.of(Write.delete(NoteItems.NOTE.keyOf(removed.last()), unchanged(removed.last())), event);
        };
    }

    private static Condition unchanged(Note former) {
        return NoteAttributes.VERSION.is(former.version());
    }

    private static Commit refusal(Outcome.Refused refused, List<Change> changes, Optional<Remembered> record) {
        if (record.isPresent() && refused.at(changes.size())) {
            return refused.standing(changes.size(), RememberedItems.REMEMBERED)
                    .<Commit>map(Commit.Repeated::new)
                    .orElseGet(Commit.Busy::new);
        }
        for (int position = 0; position < changes.size(); position++) {
            if (refused.at(position)) {
                return overtaken(changes.get(position), position);
            }
        }
        throw new IllegalStateException("a commit was refused for none of its changes");
    }

    private static Commit overtaken(Change change, int position) {
        if (change instanceof Change.Added added) {
            throw new IllegalStateException(
                    "a new note got the id of another: " + added.note().id().text());
        }
        return new Commit.Overtaken(position);
    }
}
