package org.quarknotes.notes.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Update;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteId;
import org.quarknotes.notes.domain.UserId;
import org.quarknotes.notes.dynamodb.TagItems.Edge;
import org.quarknotes.notes.dynamodb.TagItems.Indexed;
import org.quarknotes.notes.dynamodb.TagItems.Use;

/**
 * Keeps the edges and counts of tags in line with the notes. A note's edges are too many for the transaction that
 * changes 25 notes, so they follow in one of their own, which moves them from what was indexed last to what the note is
 * now. Any number of writers may do so at once, in any order: each step is on condition of what it started from, and
 * never leads back to an older version.
 */
@ApplicationScoped
class TagIndex {
    private static final int ATTEMPTS = 10;

    /** Longer than any request, or function, that read the note while it was there can still be at work. */
    private static final Duration LATEST = Duration.ofDays(1);

    private final Table table;
    private final Clock clock;

    TagIndex(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Brings the index to what the note is at this moment, or is no more.
     *
     * @return whether that was done; else others were faster each time, and it is to be tried again later
     */
    boolean follow(UserId owner, NoteId id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var stands = table.get(TagItems.INDEXED, TagItems.INDEXED.key(owner.text(), id.text()));
            var note = table.get(NoteItems.NOTE, NoteItems.key(owner, id));
            var from = stands.orElseGet(() -> Indexed.nothing(owner, id));
            var to = note.map(Indexed::of)
                    .orElseGet(() -> Indexed.gone(owner, id, clock.instant().plus(LATEST)));
            if (from.version() >= to.version()) {
                return true;
            }
            if (table.write(steps(stands, from, to, note)) instanceof Outcome.Written) {
                removeUnused(from, to);
                return true;
            }
        }
        return false;
    }

    private static List<Write> steps(Optional<Indexed> stands, Indexed from, Indexed to, Optional<Note> note) {
        var unchanged = stands.map(indexed -> TagItems.INDEXED_VERSION.is(indexed.version()))
                .orElseGet(Condition::noItem);
        var steps = new ArrayList<Write>();
        steps.add(Write.put(TagItems.INDEXED, to, unchanged));
        for (var tag : from.tags()) {
            if (!to.tags().contains(tag)) {
                steps.add(Write.delete(
                        TagItems.EDGE.key(from.owner().text(), tag, from.note().text())));
            }
        }
        note.ifPresent(present ->
                to.tags().forEach(tag -> steps.add(Write.put(TagItems.EDGE, new Edge(tag, present)))));
        difference(from, to).forEach((tag, change) -> steps.add(count(from.owner(), tag, change)));
        return steps;
    }

    private static Map<String, Integer> difference(Indexed from, Indexed to) {
        var changes = new LinkedHashMap<String, Integer>();
        from.counted().forEach(tag -> changes.merge(tag, -1, Integer::sum));
        to.counted().forEach(tag -> changes.merge(tag, 1, Integer::sum));
        changes.values().removeIf(change -> change == 0);
        return changes;
    }

    private static Write count(UserId owner, String tag, long change) {
        return Update.orCreate(TagItems.USE, new Use(owner, tag, 0)).add(TagItems.USE_COUNT, change);
    }

    /** Deletes counts that have come to nothing; on condition, since another note may have the tag by now. */
    private void removeUnused(Indexed from, Indexed to) {
        from.counted().stream()
                .filter(tag -> !to.counted().contains(tag))
                .forEach(tag -> table.write(
                        Write.delete(TagItems.USE.key(from.owner().text(), tag), TagItems.USE_COUNT.atMost(0L))));
    }
}
