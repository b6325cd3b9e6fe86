package org.quarknotes.notes.dynamodb;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.quarknotes.dynamo.Page;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notes.domain.Change;
import org.quarknotes.notes.domain.Leftovers;
import org.quarknotes.notes.domain.UserId;
import org.quarknotes.notes.dynamodb.FollowUp.Subject;

/** Does what commits left to do: at once, and once more where somebody died over it. */
@ApplicationScoped
class FollowUps implements Leftovers {
    private static final Logger LOG = Logger.getLogger(FollowUps.class);

    /** After this, whoever committed is hardly at it any more; if so, two are, which does no harm. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** In a shard, that are looked through for those of one owner; if more wait, these come first. */
    private static final int MOST_WAITING = 1_000;

    private final Table table;
    private final TagIndex tags;
    private final Remains remains;
    private final Clock clock;

    FollowUps(Table table, TagIndex tags, Remains remains, Clock clock) {
        this.table = table;
        this.tags = tags;
        this.remains = remains;
        this.clock = clock;
    }

    /** What these changes will leave to do, to be recorded in their transaction. */
    Optional<FollowUp> after(List<Change> changes) {
        var subjects = changes.stream()
                .filter(FollowUp::isNeededAfter)
                .map(Subject::of)
                .toList();
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        var id = Generators.timeBasedEpochGenerator().generate().toString();
        return Optional.of(new FollowUp(id, clock.instant().plus(PATIENCE), subjects));
    }

    static Write record(FollowUp followUp) {
        return Write.put(FollowUp.FOLLOW_UP, followUp);
    }

    /**
     * Does it now, or a portion of what is large. The commit stands whatever happens here, so a failure is left to the
     * next {@link #clear}, and holds up nothing else.
     *
     * @return whether that much was done
     */
    boolean attempt(FollowUp followUp) {
        try {
            advance(followUp);
            return true;
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "follow-up %s waits for the next sweep", followUp.id());
            return false;
        }
    }

    @Override
    public int clear(int most) {
        var due = IntStream.range(0, Shards.COUNT)
                .mapToObj(shard -> due(shard, most))
                .flatMap(List::stream)
                .limit(most)
                .toList();
        return (int) due.stream().filter(this::attempt).count();
    }

    /**
     * Does what is still to be done, due or not, with notes of this owner.
     *
     * @return whether there was nothing
     */
    boolean finish(UserId owner) {
        var pages = IntStream.range(0, Shards.COUNT)
                .mapToObj(
                        shard -> table.page(Query.ofIndex(NoteItems.BY_DUE, FollowUp.FOLLOW_UP, Integer.toString(shard))
                                .limit(MOST_WAITING)))
                .toList();
        var theirs = pages.stream()
                .flatMap(page -> page.items().stream())
                .filter(followUp -> followUp.subjects().stream()
                        .anyMatch(subject -> subject.owner().equals(owner)))
                .toList();
        theirs.forEach(this::attempt);
        return theirs.isEmpty() && pages.stream().noneMatch(Page::more);
    }

    private List<FollowUp> due(int shard, int most) {
        var query = Query.ofIndex(NoteItems.BY_DUE, FollowUp.FOLLOW_UP, Integer.toString(shard))
                .sortKey(NoteItems.until(clock.instant()))
                .limit(most);
        return table.page(query).items();
    }

    private void advance(FollowUp followUp) {
        var done = followUp.subjects().stream().filter(this::look).count();
        if (done == followUp.subjects().size()) {
            table.write(Write.delete(FollowUp.FOLLOW_UP.key(followUp.id())));
        }
    }

    /** True when nothing is left to do for this note. */
    private boolean look(Subject subject) {
        var followed = tags.follow(subject.owner(), subject.note());
        return followed && (!subject.purged() || remains.remove(subject.note()));
    }
}
