package org.quarknotes.users.dynamodb;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.SortKey;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.users.domain.Leftovers;
import org.quarknotes.users.domain.UserId;

/** Does what changes left to do: at once, and once more where somebody died over it. */
@ApplicationScoped
class FollowUps implements Leftovers {
    private static final Logger LOG = Logger.getLogger(FollowUps.class);

    /** After this, whoever made the change is hardly at it any more; if so, two are, which does no harm. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Table table;
    private final EndingSessions ending;
    private final Remains remains;
    private final Clock clock;

    FollowUps(Table table, EndingSessions ending, Remains remains, Clock clock) {
        this.table = table;
        this.ending = ending;
        this.remains = remains;
        this.clock = clock;
    }

    /** What is to be recorded in the transaction of the change. */
    FollowUp of(FollowUp.Task task, UserId person) {
        var id = Generators.timeBasedEpochGenerator().generate().toString();
        return new FollowUp(id, task, person, clock.instant().plus(PATIENCE));
    }

    static Write record(FollowUp followUp) {
        return Write.put(FollowUp.FOLLOW_UP, followUp);
    }

    /**
     * Does it now. The change stands whatever happens here, so a failure is left to the next {@link #clear}, and holds up
     * nothing else.
     *
     * @return whether it was done
     */
    boolean attempt(FollowUp followUp) {
        try {
            switch (followUp.task()) {
                case END_SESSIONS -> ending.outdated(followUp.person());
                case ERASE -> remains.remove(followUp.person());
            }
            table.write(Write.delete(FollowUp.FOLLOW_UP.keyOf(followUp)));
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

    private List<FollowUp> due(int shard, int most) {
        var now = Kinds.instant().write(clock.instant()).s();
        return table.page(Query.of(FollowUp.FOLLOW_UP, Integer.toString(shard))
                        .sortKey(SortKey.atMost(now))
                        .limit(most))
                .items();
    }
}
